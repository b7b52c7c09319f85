package org.civicstore.review.evidence;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.artifact.preview.Preview;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.certification.worker.Previews;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.submission.StoredFile;
import org.civicstore.submission.SubmissionQueries;
import org.civicstore.submission.SubmittedContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows certifiers the files of a case. Nobody sees one without a record, not even a single page of it. */
@Singleton
public class PreviewService {
    /** The place of the release itself among the files of a case. */
    public static final String PACKAGE = "package";

    private static final Logger LOG = LoggerFactory.getLogger(PreviewService.class);
    private static final int OPENINGS = 20;

    private final Transactor transactor;
    private final ReviewQueries reviews;
    private final SubmissionQueries submissions;
    private final DocumentAccessRepository accesses;
    private final BlobStore blobs;
    private final Previews previews;
    private final KeptPreviews kept = new KeptPreviews();
    private final Clock clock;

    PreviewService(
            Transactor transactor,
            ReviewQueries reviews,
            SubmissionQueries submissions,
            DocumentAccessRepository accesses,
            BlobStore blobs,
            Previews previews,
            Clock clock) {
        this.transactor = transactor;
        this.reviews = reviews;
        this.submissions = submissions;
        this.accesses = accesses;
        this.blobs = blobs;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * A file as it is shown.
     *
     * @param language BCP 47, as the document says; empty when it does not
     * @param openings of this file in this case, the latest first, this one among them
     */
    public record Shown(Preview preview, String fileName, String language, List<Opening> openings) {}

    /**
     * Records that the file is opened, and makes what is shown of it.
     *
     * @param evidence id of a document of the case, or {@link #PACKAGE}
     * @param page from 1
     */
    public Shown open(Actor actor, ReviewId id, String evidence, int page) {
        Review review = reviews.find(id).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        StoredFile file = file(review, evidence).orElseThrow(() -> CommonProblem.notFound("file"));
        List<Opening> openings = transactor.write(tx -> {
            accesses.record(tx, id, evidence, actor.accountId().orElseThrow(), clock.instant());
            return accesses.of(tx, id, evidence, OPENINGS);
        });
        return new Shown(preview(file, page), file.fileName(), language(id, evidence), openings);
    }

    private String language(ReviewId id, String evidence) {
        return reviews.latestScreening(id).stream()
                .flatMap(screening -> reviews.documents(screening.id()).stream())
                .filter(document -> document.evidenceId().equals(evidence))
                .map(DocumentFacts::language)
                .findFirst()
                .orElse("");
    }

    private Optional<StoredFile> file(Review review, String evidence) {
        SubmittedContents contents = submissions
                .contents(review.facts().submission(), review.round())
                .orElseThrow(() -> CommonProblem.notFound("submission"));
        return evidence.equals(PACKAGE)
                ? contents.artifact()
                : contents.evidence().stream()
                        .filter(one -> one.id().toString().equals(evidence))
                        .map(one -> one.file())
                        .findFirst();
    }

    private Preview preview(StoredFile file, int page) {
        KeptPreviews.Key key = new KeptPreviews.Key(file.digest(), file.fileName(), page);
        return kept.find(key).orElseGet(() -> {
            Preview made = made(file, page);
            kept.keep(key, made);
            return made;
        });
    }

    private Preview made(StoredFile file, int page) {
        Path bytes = blobs.find(file.digest()).orElseThrow(() -> CommonProblem.notFound("file"));
        try {
            return previews.read(bytes, file.digest().hex(), file.fileName(), page);
        } catch (WorkerBroke e) {
            LOG.info("No preview of {}: {}", file.digest(), e.getMessage());
            return Preview.refused(file.mediaType(), Preview.Refusal.BEYOND_LIMITS);
        }
    }
}
