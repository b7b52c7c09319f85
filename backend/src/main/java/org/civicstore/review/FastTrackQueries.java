package org.civicstore.review;

import static org.civicstore.generated.db.Tables.REVIEW_CASE;
import static org.civicstore.generated.db.Tables.REVIEW_FAST_TRACK;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers which cases are or were on the fast track. */
@Singleton
public class FastTrackQueries {
    private final Transactor transactor;
    private final FastTrackRepository fastTracks;

    FastTrackQueries(Transactor transactor, FastTrackRepository fastTracks) {
        this.transactor = transactor;
        this.fastTracks = fastTracks;
    }

    public Optional<FastTracking> of(ReviewId review) {
        return Optional.ofNullable(
                fastTracks.of(transactor.reading(), Set.of(review)).get(review));
    }

    /** Of any case on the submission: there is at most one. */
    public Optional<FastTracking> of(SubmissionId submission) {
        return transactor
                .reading()
                .select(REVIEW_FAST_TRACK.fields())
                .from(REVIEW_FAST_TRACK)
                .join(REVIEW_CASE)
                .on(REVIEW_CASE.ID.eq(REVIEW_FAST_TRACK.REVIEW_ID))
                .where(REVIEW_CASE.SUBMISSION_ID.eq(Uuids.bytes(submission.value())))
                .limit(1)
                .fetchOptional(row -> FastTrackRepository.fastTracking(row.into(REVIEW_FAST_TRACK)));
    }

    /** The latest first. */
    public List<FastTracking> latest(int most) {
        return transactor
                .reading()
                .selectFrom(REVIEW_FAST_TRACK)
                .orderBy(REVIEW_FAST_TRACK.OPENED_AT.desc(), REVIEW_FAST_TRACK.ID)
                .limit(most)
                .fetch(FastTrackRepository::fastTracking);
    }
}
