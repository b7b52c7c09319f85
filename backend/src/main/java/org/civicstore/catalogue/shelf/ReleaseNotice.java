package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseStatus;

/**
 * One release in the list of a listing's releases.
 *
 * @param change what it changed; nothing for the first one
 */
@Introspected
public record ReleaseNotice(
        String version,
        Instant publishedAt,
        Map<String, String> notes,
        ReleaseStatus status,
        Optional<String> statusReason,
        Optional<Long> size,
        Optional<String> sha256,
        Optional<String> signerSha256,
        Optional<String> fileName,
        String certificateNumber,
        Optional<ChangeNotice> change) {

    static ReleaseNotice of(Release release, Optional<ChangeNotice> change) {
        return new ReleaseNotice(
                release.releaseVersion(),
                release.publishedAt(),
                release.content().notes(),
                release.status(),
                release.reason(),
                release.artifact().map(artifact -> artifact.size()),
                release.artifact().map(artifact -> artifact.digest().hex()),
                release.artifact().flatMap(artifact -> artifact.signerSha256()),
                release.artifact().map(artifact -> artifact.fileName()),
                release.certificateNumber(),
                change);
    }
}
