package org.civicstore.review;

import static org.civicstore.generated.db.Tables.REVIEW_FAST_TRACK;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import org.civicstore.generated.db.tables.records.ReviewFastTrackRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Writes which cases are on the fast track, and reads why. */
@Singleton
public class FastTrackRepository {
    private final Ids ids;

    FastTrackRepository(Ids ids) {
        this.ids = ids;
    }

    public void insert(Tx tx, FastTracking one) {
        tx.sql()
                .insertInto(REVIEW_FAST_TRACK)
                .set(REVIEW_FAST_TRACK.ID, Uuids.bytes(ids.next()))
                .set(REVIEW_FAST_TRACK.REVIEW_ID, Uuids.bytes(one.review().value()))
                .set(REVIEW_FAST_TRACK.REASON, one.reason())
                .set(REVIEW_FAST_TRACK.OPENED_BY, Uuids.bytes(one.by().value()))
                .set(REVIEW_FAST_TRACK.OPENED_AT, Times.utc(one.at()))
                .execute();
    }

    /** By case; those that are not on it are missing. */
    Map<ReviewId, FastTracking> of(DSLContext sql, Collection<ReviewId> reviews) {
        return reviews.isEmpty()
                ? Map.of()
                : sql.selectFrom(REVIEW_FAST_TRACK)
                        .where(REVIEW_FAST_TRACK.REVIEW_ID.in(reviews.stream()
                                .map(id -> Uuids.bytes(id.value()))
                                .toList()))
                        .fetchMap(
                                row -> new ReviewId(Uuids.uuid(row.getReviewId())), FastTrackRepository::fastTracking);
    }

    static FastTracking fastTracking(ReviewFastTrackRecord row) {
        return new FastTracking(
                new ReviewId(Uuids.uuid(row.getReviewId())),
                row.getReason(),
                new AccountId(Uuids.uuid(row.getOpenedBy())),
                Times.instant(row.getOpenedAt()));
    }
}
