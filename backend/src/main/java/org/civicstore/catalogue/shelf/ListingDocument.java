package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.catalogue.warning.WarningNotice;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Links;

/**
 * All that a citizen may know of a listing; built when something changes, read as it is.
 *
 * @param name per language, as all maps of texts here
 * @param description Markdown from the vendor: sanitise what is rendered from it
 * @param languages BCP 47 tags of the languages that the app speaks
 * @param warnings what to know before getting it, gravest first; a listing with any is never promoted
 * @param facts the fact label, in the order it is shown
 * @param accessibility how the release on offer did by each criterion about accessibility, in the order of the edition
 * @param permissions sensitive ones first
 * @param releases newest first
 */
@Introspected
public record ListingDocument(
        String slug,
        Map<String, String> name,
        Map<String, String> shortDescription,
        Map<String, String> description,
        Map<String, List<String>> features,
        Publisher organisation,
        SubjectKind kind,
        String version,
        List<String> platforms,
        PriceNotice price,
        List<String> categories,
        List<String> languages,
        Optional<String> licence,
        Links links,
        Optional<String> supportEmail,
        Optional<String> supportPhone,
        Map<String, String> nonDigitalAlternative,
        CertificateNotice certificate,
        List<ScreenshotNotice> screenshots,
        List<WarningNotice> warnings,
        List<Fact> facts,
        List<CriterionNotice> accessibility,
        List<PermissionNotice> permissions,
        List<ReleaseNotice> releases,
        InstallNotice install,
        Instant updatedAt) {

    /** Raised whenever a document or a card says more than before: those written earlier are then written anew. */
    static final int FORM = 2;
}
