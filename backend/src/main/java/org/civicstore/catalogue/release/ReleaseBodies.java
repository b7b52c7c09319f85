package org.civicstore.catalogue.release;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.paging.Page;

/** What releases are over HTTP. */
final class ReleaseBodies {
    private ReleaseBodies() {}

    /** Why something is taken back or brought back; shown to citizens. */
    @Introspected
    record ReasonBody(@NotBlank @Size(max = 1000) String reason) {}

    /** A release for the people who manage it. */
    @Introspected
    record ReleaseBody(
            String id,
            String listingSlug,
            Map<String, String> listingName,
            String releaseVersion,
            SubjectKind kind,
            ReleaseStatus status,
            Optional<String> statusReason,
            Instant statusSince,
            Instant publishedAt,
            String certificateNumber,
            CertificateStatus certificateStatus,
            Optional<String> artifactSha256,
            Set<ReleaseAction> allowedActions,
            int version) {
        static ReleaseBody of(Actor actor, Release release) {
            return new ReleaseBody(
                    release.id().toString(),
                    release.listingSlug(),
                    release.content().declaration().name(),
                    release.releaseVersion(),
                    release.content().kind(),
                    release.status(),
                    release.reason(),
                    release.statusSince(),
                    release.publishedAt(),
                    release.certificateNumber(),
                    release.certificate(),
                    release.artifact().map(artifact -> artifact.digest().hex()),
                    ReleasePolicy.allowed(actor, release.organisation(), release.status()),
                    release.version());
        }
    }

    /** One page of releases. */
    @Introspected
    record ReleasesBody(List<ReleaseBody> items, int page, int size, long total) {
        static ReleasesBody of(Actor actor, Page<Release> page) {
            return new ReleasesBody(
                    page.items().stream()
                            .map(release -> ReleaseBody.of(actor, release))
                            .toList(),
                    page.page(),
                    page.size(),
                    page.total());
        }
    }
}
