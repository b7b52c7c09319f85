package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.screening.ScreeningRepository.CertifiedScreening;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.submission.EvidenceItem;
import org.civicstore.submission.StoredFile;
import org.civicstore.submission.SubmissionQueries;
import org.civicstore.submission.SubmittedContents;

/**
 * Lays out a case for the checks: the declaration, the files, what the last certified release was like, and whom it must not be
 * mistaken for.
 */
@Singleton
class ScreeningSubjects {
    private final ReviewQueries reviews;
    private final ScreeningQueries screenings;
    private final SubmissionQueries submissions;
    private final BlobStore blobs;
    private final KnownApps known;
    private final Clock clock;

    ScreeningSubjects(
            ReviewQueries reviews,
            ScreeningQueries screenings,
            SubmissionQueries submissions,
            BlobStore blobs,
            KnownApps known,
            Clock clock) {
        this.reviews = reviews;
        this.screenings = screenings;
        this.submissions = submissions;
        this.blobs = blobs;
        this.known = known;
        this.clock = clock;
    }

    Subject of(ReviewId id) {
        Review review = reviews.find(id).orElseThrow(() -> CommonProblem.notFound("review"));
        SubmittedContents contents = submissions
                .contents(review.facts().submission(), review.round())
                .orElseThrow(() -> CommonProblem.notFound("submission"));
        return new Subject(
                contents.kind(),
                contents.profile(),
                review.facts().edition(),
                contents.declaration(),
                contents.releaseVersion(),
                contents.releaseNotes(),
                contents.artifact().map(this::artifact),
                contents.evidence().stream().map(this::evidence).toList(),
                previous(contents.listingSlug()),
                known.besides(review.facts().organisation()),
                clock.instant());
    }

    private ArtifactFile artifact(StoredFile file) {
        return new ArtifactFile(
                bytes(file), file.fileName(), file.mediaType(), file.digest().hex(), file.size());
    }

    private EvidenceFile evidence(EvidenceItem item) {
        StoredFile file = item.file();
        return new EvidenceFile(
                item.id().toString(),
                item.type(),
                bytes(file),
                file.fileName(),
                file.mediaType(),
                file.digest().hex(),
                file.size());
    }

    private Path bytes(StoredFile file) {
        return blobs.find(file.digest())
                .orElseThrow(
                        () -> new IllegalStateException("The bytes of a handed-in file are missing: " + file.digest()));
    }

    /**
     * The last certified release. Its package facts come from the newest release that has any: a release without a readable
     * package must not lift the pin on the signer. The version code must grow beyond every one before.
     */
    private Optional<PreviousRelease> previous(String listingSlug) {
        List<CertifiedScreening> certified = screenings.certifiedScreenings(listingSlug);
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

    private Manifest declaration(CertifiedScreening release) {
        return submissions
                .contents(release.submission(), release.round())
                .map(SubmittedContents::declaration)
                .orElseThrow(() -> new IllegalStateException("A certified release lost what was handed in"));
    }
}
