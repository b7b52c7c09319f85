package org.civicstore.identity;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.ACCOUNT_ROLE;
import static org.civicstore.generated.db.Tables.ACCOUNT_SESSION;
import static org.civicstore.generated.db.Tables.EXTERNAL_IDENTITY;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Takes the person out of an account and out of what hangs on it, and clears away sessions that are over. */
@Singleton
class ErasureRepository {

    /** Leaves the id alone, under which histories know the account, and a name that names nobody. */
    void empty(Tx tx, AccountId account, String pseudonym, Instant at) {
        byte[] id = Uuids.bytes(account.value());
        tx.sql()
                .deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(id))
                .execute();
        tx.sql()
                .deleteFrom(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.ACCOUNT_ID.eq(id))
                .execute();
        tx.sql().deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id)).execute();
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.NAME, pseudonym)
                .setNull(ACCOUNT.EMAIL)
                .set(ACCOUNT.EMAIL_VERIFIED, false)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .set(ACCOUNT.ERASED_AT, Times.utc(at))
                .set(ACCOUNT.ROW_VERSION, ACCOUNT.ROW_VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Removes sessions that were made before that moment, or that are over. */
    void forgetSessions(Tx tx, Instant madeBefore, Instant now) {
        tx.sql()
                .deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION
                        .CREATED_AT
                        .lt(Times.utc(madeBefore))
                        .or(ACCOUNT_SESSION.EXPIRES_AT.lt(Times.utc(now))))
                .execute();
    }
}
