package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewQueries;
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
    private final ApprovedReleases approved;
    private final SubmissionQueries submissions;
    private final BlobStore blobs;
    private final KnownApps known;
    private final Clock clock;

    ScreeningSubjects(
            ReviewQueries reviews,
            ApprovedReleases approved,
            SubmissionQueries submissions,
            BlobStore blobs,
            KnownApps known,
            Clock clock) {
        this.reviews = reviews;
        this.approved = approved;
        this.submissions = submissions;
        this.blobs = blobs;
        this.known = known;
        this.clock = clock;
    }

    /** Under the edition of the case. */
    Subject of(ReviewId id) {
        Review review = found(id);
        return of(review, review.facts().edition());
    }

    /** The same as it would be examined under another edition. */
    Subject of(ReviewId id, String edition) {
        return of(found(id), edition);
    }

    private Review found(ReviewId id) {
        return reviews.find(id).orElseThrow(() -> CommonProblem.notFound("review"));
    }

    private Subject of(Review review, String edition) {
        SubmittedContents contents = submissions
                .contents(review.facts().submission(), review.round())
                .orElseThrow(() -> CommonProblem.notFound("submission"));
        return new Subject(
                contents.kind(),
                contents.profile(),
                edition,
                contents.declaration(),
                contents.releaseVersion(),
                contents.releaseNotes(),
                contents.artifact().map(this::artifact),
                contents.evidence().stream().map(this::evidence).toList(),
                approved.before(review),
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
}
