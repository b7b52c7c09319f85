package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.warning.WarningNotice;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Price;

/**
 * A listing as it stands in a list.
 *
 * @param warnings ids of its warnings, gravest first
 */
@Introspected
public record ListingCard(
        String slug,
        Map<String, String> name,
        Map<String, String> shortDescription,
        Maker organisation,
        SubjectKind kind,
        String version,
        List<String> platforms,
        Cost price,
        List<String> categories,
        List<String> languages,
        Mark certificate,
        List<String> warnings,
        Instant updatedAt) {

    /** Who makes it, and what sort of body that is. */
    @Introspected
    public record Maker(String name, String kind) {}

    /** What it costs. */
    @Introspected
    public record Cost(Price.Kind kind) {}

    /** The certificate in brief. */
    @Introspected
    public record Mark(String number, CertificateStatus status, Instant validUntil) {}

    static ListingCard of(ListingDocument document) {
        return new ListingCard(
                document.slug(),
                document.name(),
                document.shortDescription(),
                new Maker(
                        document.organisation().name(), document.organisation().kind()),
                document.kind(),
                document.version(),
                document.platforms(),
                new Cost(document.price().kind()),
                document.categories(),
                document.languages(),
                new Mark(
                        document.certificate().number(),
                        document.certificate().status(),
                        document.certificate().validUntil()),
                document.warnings().stream().map(WarningNotice::id).toList(),
                document.updatedAt());
    }

    /**
     * Whether the store may put it forward of its own accord: on the front page, in a collection. What is warned about is
     * found by those who look for it, and by nobody else.
     */
    public boolean promotable() {
        return warnings.isEmpty();
    }
}
