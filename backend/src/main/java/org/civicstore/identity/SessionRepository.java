package org.civicstore.identity;

import static org.civicstore.generated.db.Tables.ACCOUNT_SESSION;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Writes sessions. */
@Singleton
class SessionRepository {

    void insert(Tx tx, Session session, Secret secret) {
        tx.sql()
                .insertInto(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ID, Uuids.bytes(session.id()))
                .set(ACCOUNT_SESSION.ACCOUNT_ID, Uuids.bytes(session.account().value()))
                .set(ACCOUNT_SESSION.SECRET_SHA256, secret.hash())
                .set(ACCOUNT_SESSION.DEVICE, session.device())
                .set(ACCOUNT_SESSION.CREATED_AT, Times.utc(session.createdAt()))
                .set(ACCOUNT_SESSION.LAST_SEEN_AT, Times.utc(session.lastSeenAt()))
                .set(ACCOUNT_SESSION.EXPIRES_AT, Times.utc(session.expiresAt()))
                .execute();
    }

    /** Notes that the issuer has signed the person in, so that signing out can go there too. */
    void markIssuer(Tx tx, Secret secret, String issuer) {
        tx.sql()
                .update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.OIDC_ISSUER, issuer)
                .where(ACCOUNT_SESSION.SECRET_SHA256.eq(secret.hash()))
                .execute();
    }

    void touch(Tx tx, UUID session, Instant at) {
        tx.sql()
                .update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.LAST_SEEN_AT, Times.utc(at))
                .where(ACCOUNT_SESSION.ID.eq(Uuids.bytes(session)))
                .execute();
    }

    /** Ends one session of the account; tells whether there was such a one. */
    boolean delete(Tx tx, AccountId account, UUID session) {
        return tx.sql()
                        .deleteFrom(ACCOUNT_SESSION)
                        .where(ACCOUNT_SESSION.ID.eq(Uuids.bytes(session)))
                        .and(ACCOUNT_SESSION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                        .execute()
                > 0;
    }

    /** Ends every session of the account but this one. */
    void deleteOthers(Tx tx, AccountId account, UUID session) {
        tx.sql()
                .deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .and(ACCOUNT_SESSION.ID.ne(Uuids.bytes(session)))
                .execute();
    }

    /** Ends every session of the account. */
    void deleteAll(Tx tx, AccountId account) {
        tx.sql()
                .deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .execute();
    }

    /** Removes what is over by age or by not being used since. */
    void deleteOver(Tx tx, AccountId account, Instant now, Instant notSeenSince) {
        tx.sql()
                .deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .and(ACCOUNT_SESSION
                        .EXPIRES_AT
                        .le(Times.utc(now))
                        .or(ACCOUNT_SESSION.LAST_SEEN_AT.le(Times.utc(notSeenSince))))
                .execute();
    }
}
