package org.civicstore.review;

import static org.civicstore.generated.db.Tables.REVIEW_CONFLICT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.ReviewConflictRecord;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Writes conflicts of interest, and reads those that hold. */
@Singleton
public class ConflictRepository {
    private final Audit audit;
    private final Clock clock;

    ConflictRepository(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public void insert(Tx tx, Conflict conflict) {
        tx.sql()
                .insertInto(REVIEW_CONFLICT)
                .set(REVIEW_CONFLICT.ID, Uuids.bytes(conflict.id()))
                .set(REVIEW_CONFLICT.ACCOUNT_ID, Uuids.bytes(conflict.account().value()))
                .set(
                        REVIEW_CONFLICT.ORGANISATION_ID,
                        Uuids.bytes(conflict.organisation().value()))
                .set(REVIEW_CONFLICT.KIND, conflict.kind().name())
                .set(REVIEW_CONFLICT.REASON, conflict.reason())
                .set(REVIEW_CONFLICT.SINCE_AT, Times.utc(conflict.since()))
                .set(REVIEW_CONFLICT.UNTIL_AT, conflict.until().map(Times::utc).orElse(null))
                .execute();
        audit.record(
                tx,
                AuditKind.CASE_DECIDED,
                Optional.of(conflict.account()),
                "organisation:" + conflict.organisation(),
                "CONFLICT " + conflict.kind(),
                conflict.since());
    }

    /** What somebody wrote about themselves goes with the person. */
    void forget(Tx tx, AccountId account) {
        tx.sql()
                .deleteFrom(REVIEW_CONFLICT)
                .where(REVIEW_CONFLICT.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .execute();
    }

    /** @return whether it held until now */
    public boolean end(Tx tx, UUID id, AccountId by, String reason, Instant at) {
        return tx.sql()
                        .update(REVIEW_CONFLICT)
                        .set(REVIEW_CONFLICT.ENDED_AT, Times.utc(at))
                        .set(REVIEW_CONFLICT.ENDED_BY, Uuids.bytes(by.value()))
                        .set(REVIEW_CONFLICT.END_REASON, reason)
                        .where(REVIEW_CONFLICT.ID.eq(Uuids.bytes(id)))
                        .and(REVIEW_CONFLICT.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    public Optional<Conflict> lock(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(REVIEW_CONFLICT)
                .where(REVIEW_CONFLICT.ID.eq(Uuids.bytes(id)))
                .forUpdate()
                .fetchOptional()
                .map(ConflictRepository::conflict);
    }

    /** Who must keep away from each of these organisations, and why. */
    Map<OrganisationId, Map<AccountId, BlockedReason>> keptAway(
            DSLContext sql, Collection<OrganisationId> organisations) {
        Map<OrganisationId, Map<AccountId, BlockedReason>> kept = new HashMap<>();
        for (Conflict one : holding(
                sql,
                REVIEW_CONFLICT.ORGANISATION_ID.in(organisations.stream()
                        .distinct()
                        .map(id -> Uuids.bytes(id.value()))
                        .toList()))) {
            kept.computeIfAbsent(one.organisation(), _ -> new HashMap<>())
                    .merge(one.account(), one.kind().blocks(), ConflictRepository::graver);
        }
        return kept;
    }

    /** All that hold now, the latest first. */
    List<Conflict> holding(DSLContext sql, Condition which) {
        return sql.selectFrom(REVIEW_CONFLICT)
                .where(which)
                .and(REVIEW_CONFLICT.ENDED_AT.isNull())
                .and(REVIEW_CONFLICT.UNTIL_AT.isNull().or(REVIEW_CONFLICT.UNTIL_AT.gt(Times.utc(clock.instant()))))
                .orderBy(REVIEW_CONFLICT.SINCE_AT.desc(), REVIEW_CONFLICT.ID)
                .fetch(ConflictRepository::conflict);
    }

    /** The one that a person said, over the one that follows from the past. */
    private static BlockedReason graver(BlockedReason one, BlockedReason other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Conflict conflict(ReviewConflictRecord row) {
        return new Conflict(
                Uuids.uuid(row.getId()),
                new AccountId(Uuids.uuid(row.getAccountId())),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                Conflict.Kind.valueOf(row.getKind()),
                row.getReason(),
                Times.instant(row.getSinceAt()),
                Optional.ofNullable(Times.instantOrNull(row.getUntilAt())));
    }
}
