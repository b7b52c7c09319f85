package org.civicstore.review.memory;

import static org.civicstore.generated.db.Tables.FINDING_CLEARING;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.FindingClearingRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Keeps cleared findings. A row is never taken away: it expires, or somebody ends it. */
@Singleton
public class ClearingRepository {

    public void insert(Tx tx, Clearing clearing) {
        tx.sql()
                .insertInto(FINDING_CLEARING)
                .set(FINDING_CLEARING.ID, Uuids.bytes(clearing.id()))
                .set(FINDING_CLEARING.LISTING_SLUG, clearing.listingSlug())
                .set(FINDING_CLEARING.FINGERPRINT, clearing.fingerprint())
                .set(FINDING_CLEARING.CRITERION, clearing.criterion())
                .set(FINDING_CLEARING.REASON, clearing.reason())
                .set(FINDING_CLEARING.REVIEW_ID, Uuids.bytes(clearing.review().value()))
                .set(FINDING_CLEARING.CLEARED_BY, Uuids.bytes(clearing.by().value()))
                .set(FINDING_CLEARING.CLEARED_AT, Times.utc(clearing.at()))
                .set(FINDING_CLEARING.LAST_DAY, clearing.until())
                .execute();
    }

    public void end(Tx tx, UUID clearing, AccountId by, String reason, Instant at) {
        tx.sql()
                .update(FINDING_CLEARING)
                .set(FINDING_CLEARING.ENDED_BY, Uuids.bytes(by.value()))
                .set(FINDING_CLEARING.ENDED_AT, Times.utc(at))
                .set(FINDING_CLEARING.END_REASON, reason)
                .where(FINDING_CLEARING.ID.eq(Uuids.bytes(clearing)))
                .execute();
    }

    /** Every one there ever was for a listing, the latest first. */
    List<Clearing> of(DSLContext sql, String listingSlug) {
        return sql.selectFrom(FINDING_CLEARING)
                .where(FINDING_CLEARING.LISTING_SLUG.eq(listingSlug))
                .orderBy(FINDING_CLEARING.CLEARED_AT.desc(), FINDING_CLEARING.ID.desc())
                .fetch(ClearingRepository::clearing);
    }

    List<Clearing> of(Tx tx, String listingSlug) {
        return of(tx.sql(), listingSlug);
    }

    private static Clearing clearing(FindingClearingRecord row) {
        return new Clearing(
                Uuids.uuid(row.getId()),
                row.getListingSlug(),
                row.getFingerprint(),
                row.getCriterion(),
                row.getReason(),
                new ReviewId(Uuids.uuid(row.getReviewId())),
                new AccountId(Uuids.uuid(row.getClearedBy())),
                Times.instant(row.getClearedAt()),
                row.getLastDay(),
                Optional.ofNullable(Times.instantOrNull(row.getEndedAt())));
    }
}
