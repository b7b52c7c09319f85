package org.civicstore.transparency;

import static org.civicstore.generated.db.Tables.LOG_ENTRY;
import static org.civicstore.generated.db.Tables.LOG_HEAD;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.transparency.FactField;
import org.civicstore.certification.transparency.Hash;
import org.civicstore.certification.transparency.PublicFact;
import org.civicstore.generated.db.tables.records.LogHeadRecord;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Appends facts and gives each its place, once. Nothing here changes or removes what a leaf says. */
@Singleton
class LogRepository {
    private static final String ONLY = "log";

    /** A fact that waits for its place. */
    record Loose(UUID id, Hash leaf) {}

    void append(Tx tx, UUID id, PublicFact fact) {
        tx.sql()
                .insertInto(LOG_ENTRY)
                .set(LOG_ENTRY.ID, Uuids.bytes(id))
                .set(LOG_ENTRY.ENTRY, fact.write())
                .set(LOG_ENTRY.LEAF_SHA256, fact.leaf().bytes())
                .set(LOG_ENTRY.LISTING_SLUG, fact.get(FactField.LISTING).orElse(null))
                .set(LOG_ENTRY.HAPPENED_AT, Times.utc(fact.time()))
                .execute();
    }

    /** The end of the log, locked, so that one sealing at a time goes on from it; empty before the first. */
    Optional<LogHead> lockHead(Tx tx, Instant now) {
        tx.sql().execute("""
            insert into log_head (name, size, subtrees, note, sealed_at) values (?, 0, '', '', ?)
            on duplicate key update name = name
            """, ONLY, Times.utc(now));
        return tx.sql()
                .selectFrom(LOG_HEAD)
                .where(LOG_HEAD.NAME.eq(ONLY))
                .forUpdate()
                .fetchOptional(LogRepository::head)
                .filter(head -> head.size() > 0);
    }

    /** What has no place yet, the oldest first. Facts whose transaction is open are not seen and come next time. */
    List<Loose> loose(Tx tx, int most) {
        return tx.sql()
                .select(LOG_ENTRY.ID, LOG_ENTRY.LEAF_SHA256)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.PLACE.isNull())
                .orderBy(LOG_ENTRY.ID)
                .limit(most)
                .fetch(row -> new Loose(Uuids.uuid(row.value1()), Hash.of(row.value2())));
    }

    void place(Tx tx, List<Loose> entries, long first) {
        tx.together(all -> {
            for (int each = 0; each < entries.size(); each++) {
                all.sql()
                        .update(LOG_ENTRY)
                        .set(LOG_ENTRY.PLACE, first + each)
                        .where(LOG_ENTRY.ID.eq(Uuids.bytes(entries.get(each).id())))
                        .and(LOG_ENTRY.PLACE.isNull())
                        .execute();
            }
        });
    }

    void moveHead(Tx tx, LogHead head) {
        ByteBuffer subtrees = ByteBuffer.allocate(head.subtrees().size() * Hash.LENGTH);
        head.subtrees().forEach(hash -> subtrees.put(hash.bytes()));
        tx.sql()
                .update(LOG_HEAD)
                .set(LOG_HEAD.SIZE, head.size())
                .set(LOG_HEAD.SUBTREES, subtrees.array())
                .set(LOG_HEAD.NOTE, head.note())
                .set(LOG_HEAD.SEALED_AT, Times.utc(head.sealedAt()))
                .where(LOG_HEAD.NAME.eq(ONLY))
                .execute();
    }

    static LogHead head(LogHeadRecord row) {
        List<Hash> subtrees = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(row.getSubtrees());
        while (bytes.hasRemaining()) {
            byte[] hash = new byte[Hash.LENGTH];
            bytes.get(hash);
            subtrees.add(Hash.of(hash));
        }
        return new LogHead(row.getSize(), subtrees, row.getNote(), Times.instant(row.getSealedAt()));
    }
}
