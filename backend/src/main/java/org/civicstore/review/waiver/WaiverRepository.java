package org.civicstore.review.waiver;

import static org.civicstore.generated.db.Tables.WAIVER;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.WaiverRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Keeps waivers. A row is never taken away: it expires, is returned, or is ended. */
@Singleton
public class WaiverRepository {

    void insert(Tx tx, Waiver waiver) {
        tx.sql()
                .insertInto(WAIVER)
                .set(WAIVER.ID, Uuids.bytes(waiver.id()))
                .set(WAIVER.LISTING_SLUG, waiver.listingSlug())
                .set(WAIVER.LISTING_NAME, waiver.listingName())
                .set(WAIVER.ORGANISATION_ID, Uuids.bytes(waiver.organisation().value()))
                .set(WAIVER.CRITERION, waiver.criterion())
                .set(WAIVER.PROFILE, waiver.profile().orElse(null))
                .set(WAIVER.RELEASE_VERSION, waiver.releaseVersion().orElse(null))
                .set(WAIVER.REASON, waiver.reason())
                .set(WAIVER.REVIEW_ID, Uuids.bytes(waiver.review().value()))
                .set(WAIVER.PROPOSED_BY, Uuids.bytes(waiver.proposedBy().value()))
                .set(WAIVER.PROPOSED_AT, Times.utc(waiver.proposedAt()))
                .set(WAIVER.LAST_DAY, waiver.until())
                .set(WAIVER.STATUS, waiver.status().name())
                .execute();
    }

    /** Saves a move, with who made it and why. */
    void save(Tx tx, Waiver waiver, AccountId by, String reason, Instant at) {
        if (waiver.status() == WaiverStatus.GRANTED) {
            tx.sql()
                    .update(WAIVER)
                    .set(WAIVER.GRANTED_BY, Uuids.bytes(by.value()))
                    .where(WAIVER.ID.eq(Uuids.bytes(waiver.id())))
                    .execute();
        }
        tx.sql()
                .update(WAIVER)
                .set(WAIVER.STATUS, waiver.status().name())
                .set(WAIVER.GRANTED_AT, waiver.grantedAt().map(Times::utc).orElse(null))
                .set(WAIVER.ENDED_AT, waiver.endedAt().map(Times::utc).orElse(null))
                .set(WAIVER.DECIDED_BY, Uuids.bytes(by.value()))
                .set(WAIVER.DECIDED_AT, Times.utc(at))
                .set(WAIVER.DECISION_REASON, reason)
                .where(WAIVER.ID.eq(Uuids.bytes(waiver.id())))
                .execute();
    }

    /** The waiver, locked until the transaction ends. */
    Optional<Waiver> lock(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(WAIVER)
                .where(WAIVER.ID.eq(Uuids.bytes(id)))
                .forUpdate()
                .fetchOptional()
                .map(WaiverRepository::waiver);
    }

    public List<Waiver> of(Tx tx, String listingSlug) {
        return find(tx.sql(), WAIVER.LISTING_SLUG.eq(listingSlug));
    }

    /** The latest first. */
    List<Waiver> find(DSLContext sql, Condition which) {
        return sql.selectFrom(WAIVER)
                .where(which)
                .orderBy(WAIVER.PROPOSED_AT.desc(), WAIVER.ID.desc())
                .fetch(WaiverRepository::waiver);
    }

    private static Waiver waiver(WaiverRecord row) {
        return new Waiver(
                Uuids.uuid(row.getId()),
                row.getListingSlug(),
                row.getListingName(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                row.getCriterion(),
                Optional.ofNullable(row.getProfile()),
                Optional.ofNullable(row.getReleaseVersion()),
                row.getReason(),
                new ReviewId(Uuids.uuid(row.getReviewId())),
                new AccountId(Uuids.uuid(row.getProposedBy())),
                Times.instant(row.getProposedAt()),
                row.getLastDay(),
                WaiverStatus.valueOf(row.getStatus()),
                Optional.ofNullable(Times.instantOrNull(row.getGrantedAt())),
                Optional.ofNullable(Times.instantOrNull(row.getEndedAt())));
    }
}
