package org.civicstore.identity;

import static org.civicstore.generated.db.Tables.SIGN_IN_SLOWDOWN;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Keeps slow-downs under a hash of whom they concern, so that the table is no list of addresses. */
@Singleton
class SlowdownRepository {

    /** Whom a slow-down concerns. */
    record Subject(Slowdown.Kind kind, String name) {
        private byte[] hash() {
            return new Secret(kind + ":" + name).hash();
        }
    }

    /** The subject's slow-down, locked; made when there is none. */
    Slowdown lock(Tx tx, Subject subject, UUID newId, Instant now) {
        tx.sql().execute("""
            insert into sign_in_slowdown (id, subject_sha256, failures, last_attempt_at)
            values (?, ?, 0, ?)
            on duplicate key update failures = failures
            """, Uuids.bytes(newId), subject.hash(), Times.utc(now));
        return tx.sql()
                .selectFrom(SIGN_IN_SLOWDOWN)
                .where(SIGN_IN_SLOWDOWN.SUBJECT_SHA256.eq(subject.hash()))
                .forUpdate()
                .fetchOptional(row -> new Slowdown(
                        row.getFailures(),
                        Times.instant(row.getLastAttemptAt()),
                        Optional.ofNullable(row.getBlockedUntil()).map(Times::instant)))
                .orElseGet(() -> Slowdown.none(now));
    }

    void update(Tx tx, Subject subject, Slowdown slowdown) {
        tx.sql()
                .update(SIGN_IN_SLOWDOWN)
                .set(SIGN_IN_SLOWDOWN.FAILURES, slowdown.failures())
                .set(SIGN_IN_SLOWDOWN.LAST_ATTEMPT_AT, Times.utc(slowdown.lastAttemptAt()))
                .set(
                        SIGN_IN_SLOWDOWN.BLOCKED_UNTIL,
                        slowdown.blockedUntil().map(Times::utc).orElse(null))
                .where(SIGN_IN_SLOWDOWN.SUBJECT_SHA256.eq(subject.hash()))
                .execute();
    }

    /** Forgets those that nobody has tried since. */
    void deleteUntouchedSince(Tx tx, Instant since) {
        tx.sql()
                .deleteFrom(SIGN_IN_SLOWDOWN)
                .where(SIGN_IN_SLOWDOWN.LAST_ATTEMPT_AT.lt(Times.utc(since)))
                .execute();
    }
}
