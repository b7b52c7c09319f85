package org.civicstore.identity;

import static org.civicstore.generated.db.Tables.ACCOUNT_SESSION;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.AccountSessionRecord;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;

/** Sessions that are not over. */
@Singleton
class SessionQueries {
    private final Transactor transactor;
    private final SessionSettings settings;
    private final Clock clock;

    SessionQueries(Transactor transactor, SessionSettings settings, Clock clock) {
        this.transactor = transactor;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Session> bySecret(Secret secret) {
        return transactor
                .reading()
                .selectFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.SECRET_SHA256.eq(secret.hash()))
                .and(notOver())
                .fetchOptional(SessionQueries::session);
    }

    /** The issuer that has signed the person in, or nothing for a local sign-in. */
    Optional<String> issuerOf(UUID session) {
        return transactor
                .reading()
                .select(ACCOUNT_SESSION.OIDC_ISSUER)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ID.eq(Uuids.bytes(session)))
                .fetchOptional(ACCOUNT_SESSION.OIDC_ISSUER);
    }

    /** Newest first. */
    List<Session> of(AccountId account) {
        return transactor
                .reading()
                .selectFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .and(notOver())
                .orderBy(ACCOUNT_SESSION.CREATED_AT.desc(), ACCOUNT_SESSION.ID.desc())
                .fetch(SessionQueries::session);
    }

    private Condition notOver() {
        Instant now = clock.instant();
        return ACCOUNT_SESSION
                .EXPIRES_AT
                .gt(Times.utc(now))
                .and(ACCOUNT_SESSION.LAST_SEEN_AT.gt(Times.utc(now.minus(settings.idle()))));
    }

    private static Session session(AccountSessionRecord row) {
        return new Session(
                Uuids.uuid(row.getId()),
                new AccountId(Uuids.uuid(row.getAccountId())),
                row.getDevice(),
                Times.instant(row.getCreatedAt()),
                Times.instant(row.getLastSeenAt()),
                Times.instant(row.getExpiresAt()));
    }
}
