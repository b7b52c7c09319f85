package org.civicstore.identity;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.ACCOUNT_ROLE;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Writes accounts. */
@Singleton
class AccountRepository {

    void insert(Tx tx, Account account, Instant at) {
        tx.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.ID, Uuids.bytes(account.id().value()))
                .set(ACCOUNT.EMAIL, account.email().text())
                .set(ACCOUNT.EMAIL_VERIFIED, account.emailVerified())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.PASSWORD_HASH, account.passwordHash().orElse(null))
                .set(ACCOUNT.CREATED_AT, Times.utc(at))
                .set(ACCOUNT.ROW_VERSION, account.version())
                .execute();
        for (Role role : account.roles()) {
            grant(tx, account.id(), role, at);
        }
    }

    /** Writes down a role; everybody is a citizen, so that one is not kept. */
    void grant(Tx tx, AccountId account, Role role, Instant at) {
        if (role == Role.CITIZEN) {
            return;
        }
        tx.sql()
                .insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, Uuids.bytes(account.value()))
                .set(ACCOUNT_ROLE.ROLE, role.name())
                .set(ACCOUNT_ROLE.GRANTED_AT, Times.utc(at))
                .execute();
    }
}
