package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Links;

/**
 * All that a citizen may know of a listing; built when something changes, read as it is.
 *
 * @param name per language, as all maps of texts here
 * @param description Markdown from the vendor: sanitise what is rendered from it
 * @param languages BCP 47 tags of the languages that the app speaks
 * @param facts the fact label, in the order it is shown
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
        List<Fact> facts,
        List<PermissionNotice> permissions,
        List<ReleaseNotice> releases,
        InstallNotice install,
        Instant updatedAt) {}
