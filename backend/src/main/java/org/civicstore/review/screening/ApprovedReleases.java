package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.review.Review;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.submission.Screenshot;
import org.civicstore.submission.SubmissionQueries;
import org.civicstore.submission.SubmittedContents;

/** What a release of a listing is measured against: the last one that was approved, not merely the last one handed in. */
@Singleton
public class ApprovedReleases {
    private final ScreeningQueries screenings;
    private final SubmissionQueries submissions;

    ApprovedReleases(ScreeningQueries screenings, SubmissionQueries submissions) {
        this.screenings = screenings;
        this.submissions = submissions;
    }

    /**
     * The release that was certified last before this case was concluded, or until now; nothing when there is none. Its package
     * facts come from the newest release that has any: a release without a readable package must not lift the pin on the
     * signer. The version code must grow beyond every one before.
     */
    public Optional<PreviousRelease> before(Review review) {
        List<CertifiedScreening> certified = certifiedBefore(review);
        if (certified.isEmpty()) {
            return Optional.empty();
        }
        CertifiedScreening last = certified.getFirst();
        List<ArtifactFacts> packages = certified.stream()
                .map(CertifiedScreening::facts)
                .flatMap(Optional::stream)
                .toList();
        Optional<ArtifactFacts> compared = packages.stream()
                .filter(facts -> facts.signerSha256().isPresent())
                .findFirst()
                .or(() -> packages.stream().findFirst());
        long highest = packages.stream()
                .flatMapToLong(facts -> facts.versionCode().stream())
                .max()
                .orElse(0);
        return Optional.of(new PreviousRelease(last.releaseVersion(), highest, compared, declaration(last)));
    }

    /**
     * The pictures of the release that was certified last before this case was concluded, or until now; nothing when there is no
     * such release.
     */
    public Optional<ApprovedPictures> picturesBefore(Review review) {
        return certifiedBefore(review).stream().findFirst().flatMap(last -> submissions
                .contents(last.submission(), last.round())
                .map(contents -> new ApprovedPictures(last.releaseVersion(), contents.screenshots())));
    }

    /** The pictures of a release that was approved. */
    public record ApprovedPictures(String version, List<Screenshot> screenshots) {}

    private List<CertifiedScreening> certifiedBefore(Review review) {
        // A release that is certified anew is no successor of itself.
        Optional<SubmissionId> renewed = submissions.renewed(review.facts().submission());
        return screenings.certifiedScreenings(review.facts().listingSlug(), review.concludedAt()).stream()
                .filter(one -> !one.submission().equals(review.facts().submission()))
                .filter(one -> renewed.filter(one.submission()::equals).isEmpty())
                .toList();
    }

    private Manifest declaration(CertifiedScreening release) {
        return submissions
                .contents(release.submission(), release.round())
                .map(SubmittedContents::declaration)
                .orElseThrow(() -> new IllegalStateException("A certified release lost what was handed in"));
    }
}
