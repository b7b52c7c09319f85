package org.civicstore.shared.audit;

import static org.civicstore.generated.db.Tables.AUDIT_ENTRY;
import static org.civicstore.generated.db.Tables.AUDIT_HEAD;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Appends entries and gives each its place, once. Nothing here changes or removes what an entry says. */
@Singleton
class AuditRepository {
    private static final String ONLY = "chain";

    void append(Tx tx, AuditEntry entry) {
        tx.sql()
                .insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, Uuids.bytes(entry.id()))
                .set(AUDIT_ENTRY.HAPPENED_AT, Times.utc(entry.at()))
                .set(AUDIT_ENTRY.KIND, entry.kind().name())
                .set(
                        AUDIT_ENTRY.ACCOUNT_ID,
                        entry.by().map(account -> Uuids.bytes(account.value())).orElse(null))
                .set(AUDIT_ENTRY.SUBJECT, entry.subject())
                .set(AUDIT_ENTRY.DETAIL, entry.detail())
                .execute();
    }

    /** The end of the chain, locked, so that one sealing at a time goes on from it; nothing before the very first. */
    Optional<AuditHead> lockHead(Tx tx, Instant now) {
        tx.sql().execute("""
            insert into audit_head (name, place, entry_sha256, sealed_at, note) values (?, 0, ?, ?, '')
            on duplicate key update name = name
            """, ONLY, SealedEntry.beginning(), Times.utc(now));
        return tx.sql()
                .selectFrom(AUDIT_HEAD)
                .where(AUDIT_HEAD.NAME.eq(ONLY))
                .forUpdate()
                .fetchOptional(AuditQueries::head)
                .filter(head -> head.place() > 0);
    }

    /** What has no place yet, the oldest first. Entries whose transaction is open are not seen and come next time. */
    List<AuditEntry> loose(Tx tx, int most) {
        return tx.sql()
                .selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PLACE.isNull())
                .orderBy(AUDIT_ENTRY.ID)
                .limit(most)
                .fetch(AuditQueries::entry);
    }

    /** Gives the entries their places. */
    void seal(Tx tx, List<SealedEntry> sealed) {
        tx.together(all -> sealed.forEach(each -> all.sql()
                .update(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.PLACE, each.place())
                .set(AUDIT_ENTRY.PREVIOUS_SHA256, each.previous())
                .set(AUDIT_ENTRY.ENTRY_SHA256, each.hash())
                .where(AUDIT_ENTRY.ID.eq(Uuids.bytes(each.entry().id())))
                .execute()));
    }

    void moveHead(Tx tx, AuditHead head) {
        tx.sql()
                .update(AUDIT_HEAD)
                .set(AUDIT_HEAD.PLACE, head.place())
                .set(AUDIT_HEAD.ENTRY_SHA256, head.hash())
                .set(AUDIT_HEAD.SEALED_AT, Times.utc(head.sealedAt()))
                .set(AUDIT_HEAD.NOTE, head.note())
                .where(AUDIT_HEAD.NAME.eq(ONLY))
                .execute();
    }
}
