package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Artifact;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseContent;
import org.civicstore.catalogue.warning.WarningTable;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.Price;
import org.civicstore.review.HowKnown;
import org.civicstore.taxonomy.Taxon;
import org.civicstore.taxonomy.Taxonomy;

/** Puts the document of a listing together from its releases. */
@Singleton
class DocumentAssembly {
    /** Of how many of the newest releases it is said what they changed. */
    private static final int COMPARED = 10;

    private final Taxonomy taxonomy;
    private final Permissions permissions;
    private final WarningTable warnings;
    private final AccessibilityResults accessibility;
    private final ChangeNotices changes;

    DocumentAssembly(
            Taxonomy taxonomy,
            Permissions permissions,
            WarningTable warnings,
            AccessibilityResults accessibility,
            ChangeNotices changes) {
        this.taxonomy = taxonomy;
        this.permissions = permissions;
        this.warnings = warnings;
        this.accessibility = accessibility;
        this.changes = changes;
    }

    /**
     * @param current the release on offer
     * @param all all releases, newest first
     */
    ListingDocument document(Publisher publisher, Release current, List<Release> all) {
        ReleaseContent content = current.content();
        Manifest declaration = content.declaration();
        return new ListingDocument(
                current.listingSlug(),
                declaration.name(),
                declaration.shortDescription(),
                declaration.description(),
                declaration.features(),
                publisher,
                content.kind(),
                current.releaseVersion(),
                platforms(content),
                declaration
                        .price()
                        .map(PriceNotice::of)
                        .orElseGet(() -> PriceNotice.of(new Price(Price.Kind.FREE, Map.of()))),
                categories(declaration),
                declaration.languages(),
                declaration.licence(),
                declaration.links(),
                declaration.supportEmail(),
                declaration.supportPhone(),
                declaration.nonDigitalAlternative(),
                certificate(current),
                content.screenshots().stream().map(ScreenshotNotice::of).toList(),
                warnings.warnings(publisher, current),
                FactLabel.of(current),
                accessibility.of(content),
                permissions.of(content),
                releases(all),
                install(current),
                current.publishedAt());
    }

    /** Those that citizens see; what was declared under a category that was removed stands where that leads. */
    private List<String> categories(Manifest declaration) {
        return declaration.categories().stream()
                .flatMap(category -> taxonomy.category(category).stream())
                .map(Taxon::slug)
                .distinct()
                .toList();
    }

    private List<ReleaseNotice> releases(List<Release> all) {
        List<ReleaseNotice> notices = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<ChangeNotice> change = i < COMPARED && i + 1 < all.size()
                    ? Optional.of(changes.between(all.get(i + 1), all.get(i)))
                    : Optional.empty();
            notices.add(ReleaseNotice.of(all.get(i), change));
        }
        return notices;
    }

    private static List<String> platforms(ReleaseContent content) {
        List<String> platforms = new ArrayList<>(content.declaration().platforms());
        String own =
                switch (content.kind()) {
                    case ANDROID_PACKAGE -> "android";
                    case IOS_APP -> "ios";
                    case WEB_APP -> "web";
                    case STORE_LINK, DESKTOP_INSTALLER -> "";
                };
        if (!own.isEmpty() && !platforms.contains(own)) {
            platforms.addFirst(own);
        }
        return platforms;
    }

    private static CertificateNotice certificate(Release release) {
        ReleaseContent content = release.content();
        return new CertificateNotice(
                release.certificateNumber(),
                release.certificate(),
                content.profile(),
                content.edition(),
                release.certificate() == CertificateStatus.VALID ? List.of() : content.conditions(),
                count(content, HowKnown.VERIFIED),
                count(content, HowKnown.SCANNED),
                content.certificateFrom(),
                content.certificateUntil());
    }

    private static int count(ReleaseContent content, HowKnown how) {
        return (int) content.known().values().stream().filter(how::equals).count();
    }

    /** Where a certified app is opened or fetched; only ever the address that was certified. */
    private static InstallNotice install(Release release) {
        return switch (release.content().kind()) {
            case ANDROID_PACKAGE, DESKTOP_INSTALLER -> download(release);
            case WEB_APP -> elsewhere(InstallNotice.Kind.OPEN_WEB_APP, release.content());
            case STORE_LINK -> elsewhere(InstallNotice.Kind.OPEN_STORE, release.content());
            case IOS_APP -> elsewhere(InstallNotice.Kind.OPEN_APP_STORE, release.content());
        };
    }

    private static InstallNotice download(Release release) {
        Optional<Artifact> artifact = release.artifact();
        return new InstallNotice(
                InstallNotice.Kind.DOWNLOAD,
                "/api/v1/listings/" + release.listingSlug() + "/releases/" + encode(release.releaseVersion())
                        + "/artifact",
                artifact.map(file -> file.digest().hex()),
                artifact.flatMap(Artifact::signerSha256),
                artifact.map(Artifact::size));
    }

    private static InstallNotice elsewhere(InstallNotice.Kind kind, ReleaseContent content) {
        return new InstallNotice(
                kind,
                content.declaration()
                        .address(content.kind())
                        .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()))
                        .map(URI::toASCIIString)
                        .orElse(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String encode(String version) {
        return java.net.URLEncoder.encode(version, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
