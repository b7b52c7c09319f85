package org.civicstore.criteria;

import static org.civicstore.generated.db.Tables.CRITERIA_EDITION;
import static org.civicstore.generated.db.Tables.CRITERIA_EDITION_HISTORY;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.generated.db.tables.records.CriteriaEditionRecord;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Keeps where editions stand. One that nobody has moved has no row: it is a draft. */
@Singleton
class EditionRepository {
    private final Ids ids;
    private final Audit audit;

    EditionRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** The edition in force, locked until the transaction ends: whoever moves any edition locks this one first. */
    EditionStanding lockInForce(Tx tx) {
        return tx.sql()
                .selectFrom(CRITERIA_EDITION)
                .where(CRITERIA_EDITION.STATUS.eq(EditionStatus.IN_FORCE.name()))
                .forUpdate()
                .fetchSingle(EditionRepository::standing);
    }

    EditionStanding of(Tx tx, String edition) {
        return find(tx.sql(), edition).orElseGet(() -> EditionStanding.draft(edition));
    }

    Optional<EditionStanding> find(DSLContext sql, String edition) {
        return sql.selectFrom(CRITERIA_EDITION)
                .where(CRITERIA_EDITION.EDITION.eq(edition))
                .fetchOptional(EditionRepository::standing);
    }

    List<EditionStanding> moved(DSLContext sql) {
        return sql.selectFrom(CRITERIA_EDITION).fetch(EditionRepository::standing);
    }

    String inForce(DSLContext sql) {
        return sql.select(CRITERIA_EDITION.EDITION)
                .from(CRITERIA_EDITION)
                .where(CRITERIA_EDITION.STATUS.eq(EditionStatus.IN_FORCE.name()))
                .fetchSingle(CRITERIA_EDITION.EDITION);
    }

    void save(Tx tx, EditionStanding standing) {
        CriteriaEditionRecord row = tx.sql().newRecord(CRITERIA_EDITION);
        row.setStatus(standing.status().name());
        row.setConsultationLastDay(standing.lastDay().orElse(null));
        row.setConsultedAt(standing.consultedAt().map(Times::utc).orElse(null));
        row.setEnforcedAt(standing.enforcedAt().map(Times::utc).orElse(null));
        row.setRetiredAt(standing.retiredAt().map(Times::utc).orElse(null));
        int there = tx.sql()
                .update(CRITERIA_EDITION)
                .set(row)
                .where(CRITERIA_EDITION.EDITION.eq(standing.edition()))
                .execute();
        if (there == 0) {
            row.setEdition(standing.edition());
            tx.sql().insertInto(CRITERIA_EDITION).set(row).execute();
        }
    }

    /** Adds a move to the history of the edition. */
    void record(
            Tx tx,
            EditionAction action,
            EditionStanding before,
            EditionStanding after,
            Optional<AccountId> by,
            String reason,
            Instant at) {
        tx.sql()
                .insertInto(CRITERIA_EDITION_HISTORY)
                .set(CRITERIA_EDITION_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(CRITERIA_EDITION_HISTORY.EDITION, after.edition())
                .set(CRITERIA_EDITION_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(CRITERIA_EDITION_HISTORY.ACTION, action.name())
                .set(CRITERIA_EDITION_HISTORY.FROM_STATUS, before.status().name())
                .set(CRITERIA_EDITION_HISTORY.TO_STATUS, after.status().name())
                .set(
                        CRITERIA_EDITION_HISTORY.ACCOUNT_ID,
                        by.map(id -> Uuids.bytes(id.value())).orElse(null))
                .set(CRITERIA_EDITION_HISTORY.REASON, reason)
                .execute();
        audit.record(tx, AuditKind.CONFIGURATION_CHANGED, by, "edition:" + after.edition(), action.name(), at);
    }

    /** Oldest first. */
    List<EditionMove> history(DSLContext sql, String edition) {
        return sql.selectFrom(CRITERIA_EDITION_HISTORY)
                .where(CRITERIA_EDITION_HISTORY.EDITION.eq(edition))
                .orderBy(CRITERIA_EDITION_HISTORY.HAPPENED_AT, CRITERIA_EDITION_HISTORY.ID)
                .fetch(row -> new EditionMove(
                        Times.instant(row.getHappenedAt()),
                        EditionAction.valueOf(row.getAction()),
                        EditionStatus.valueOf(row.getFromStatus()),
                        EditionStatus.valueOf(row.getToStatus()),
                        row.getReason()));
    }

    private static EditionStanding standing(CriteriaEditionRecord row) {
        return new EditionStanding(
                row.getEdition(),
                EditionStatus.valueOf(row.getStatus()),
                Optional.ofNullable(row.getConsultationLastDay()),
                Optional.ofNullable(Times.instantOrNull(row.getConsultedAt())),
                Optional.ofNullable(Times.instantOrNull(row.getEnforcedAt())),
                Optional.ofNullable(Times.instantOrNull(row.getRetiredAt())));
    }
}
