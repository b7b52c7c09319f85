package org.civicstore.search.meaning;

import static org.civicstore.generated.db.Tables.SEARCH_MEANING;
import static org.civicstore.generated.db.Tables.SEARCH_MEANING_HISTORY;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Writes what operators make of the meanings, and the history. */
@Singleton
class MeaningRepository {
    static final String VERSION = "all";

    private final Ids ids;
    private final Audit audit;

    MeaningRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** Lets one editor at a time at the meanings, and counts a change, so that every node looks again. */
    void lockAll(Tx tx) {
        tx.sql().execute("""
            insert into search_meaning_version (name, changes) values (?, 1)
            on duplicate key update changes = changes + 1
            """, VERSION);
    }

    Optional<EditedMeaning> find(Tx tx, String id) {
        return tx.sql()
                .selectFrom(SEARCH_MEANING)
                .where(SEARCH_MEANING.MEANING.eq(id))
                .fetchOptional(row -> new EditedMeaning(
                        row.getMeaning(),
                        Optional.ofNullable(row.getNames()).map(MeaningJson::read),
                        row.getRowVersion()));
    }

    void save(Tx tx, EditedMeaning meaning) {
        tx.sql()
                .execute(
                        "insert into search_meaning (meaning, names, row_version) values (?, ?, ?)"
                                + " on duplicate key update names = values(names), row_version = values(row_version)",
                        meaning.id(),
                        meaning.names().map(MeaningJson::write).orElse(null),
                        meaning.rowVersion());
    }

    void record(
            Tx tx,
            String id,
            MeaningAction action,
            Actor actor,
            String reason,
            Optional<Map<String, List<String>>> before,
            Optional<Map<String, List<String>>> after,
            Instant now) {
        tx.sql()
                .insertInto(SEARCH_MEANING_HISTORY)
                .set(SEARCH_MEANING_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(SEARCH_MEANING_HISTORY.MEANING, id)
                .set(SEARCH_MEANING_HISTORY.HAPPENED_AT, Times.utc(now))
                .set(SEARCH_MEANING_HISTORY.ACTION, action.name())
                .set(
                        SEARCH_MEANING_HISTORY.ACCOUNT_ID,
                        actor.accountId()
                                .map(AccountId::value)
                                .map(Uuids::bytes)
                                .orElseThrow())
                .set(SEARCH_MEANING_HISTORY.REASON, reason)
                .set(
                        SEARCH_MEANING_HISTORY.NAMES_BEFORE,
                        before.map(MeaningJson::write).orElse(null))
                .set(
                        SEARCH_MEANING_HISTORY.NAMES_AFTER,
                        after.map(MeaningJson::write).orElse(null))
                .execute();
        audit.record(tx, AuditKind.CONFIGURATION_CHANGED, actor.accountId(), "meaning:" + id, action.name(), now);
    }
}
