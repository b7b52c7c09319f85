package org.civicstore.identity;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.ACCOUNT_HISTORY;
import static org.civicstore.generated.db.Tables.ACCOUNT_ROLE;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes accounts, their roles and their history. */
@Singleton
class AccountRepository {
    private final Audit audit;

    AccountRepository(Audit audit) {
        this.audit = audit;
    }

    /** Inserts it, unless there is one with its e-mail address; tells whether it did. */
    boolean insert(Tx tx, Account account, Instant at) {
        try {
            tx.sql()
                    .insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, Uuids.bytes(account.id().value()))
                    .set(ACCOUNT.EMAIL, account.email().map(EmailAddress::text).orElse(null))
                    .set(ACCOUNT.EMAIL_VERIFIED, account.emailVerified())
                    .set(ACCOUNT.NAME, account.name())
                    .set(ACCOUNT.PASSWORD_HASH, account.passwordHash().orElse(null))
                    .set(ACCOUNT.CREATED_AT, Times.utc(at))
                    .set(ACCOUNT.ROW_VERSION, account.version())
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
        account.roles().forEach(role -> grant(tx, account.id(), role, at));
        return true;
    }

    /** Locks the account; tells its version, or nothing when there is none or its person was erased. */
    Optional<Integer> lock(Tx tx, AccountId account) {
        return tx.sql()
                .select(ACCOUNT.ROW_VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(Uuids.bytes(account.value())))
                .and(ACCOUNT.ERASED_AT.isNull())
                .forUpdate()
                .fetchOptional(ACCOUNT.ROW_VERSION);
    }

    /** Sets another password, or none. */
    void changePassword(Tx tx, AccountId account, Optional<String> hash) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash.orElse(null))
                .set(ACCOUNT.ROW_VERSION, ACCOUNT.ROW_VERSION.plus(1))
                .where(ACCOUNT.ID.eq(Uuids.bytes(account.value())))
                .execute();
    }

    void rename(Tx tx, AccountId account, String name) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.ROW_VERSION, ACCOUNT.ROW_VERSION.plus(1))
                .where(ACCOUNT.ID.eq(Uuids.bytes(account.value())))
                .execute();
    }

    /** Sets another address, not proved, or none; tells whether it did, which it does not when another account has it. */
    boolean changeEmail(Tx tx, AccountId account, Optional<EmailAddress> email) {
        try {
            tx.sql()
                    .update(ACCOUNT)
                    .set(ACCOUNT.EMAIL, email.map(EmailAddress::text).orElse(null))
                    .set(ACCOUNT.EMAIL_VERIFIED, false)
                    .set(ACCOUNT.ROW_VERSION, ACCOUNT.ROW_VERSION.plus(1))
                    .where(ACCOUNT.ID.eq(Uuids.bytes(account.value())))
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    void markEmailVerified(Tx tx, AccountId account) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.EMAIL_VERIFIED, true)
                .set(ACCOUNT.ROW_VERSION, ACCOUNT.ROW_VERSION.plus(1))
                .where(ACCOUNT.ID.eq(Uuids.bytes(account.value())))
                .execute();
    }

    /** Everybody who is an operator, locked, so that two of them cannot depose each other at once. */
    Set<AccountId> lockOperators(Tx tx) {
        return tx
                .sql()
                .select(ACCOUNT_ROLE.ACCOUNT_ID)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ROLE.eq(Role.OPERATOR.name()))
                .forUpdate()
                .fetch(row -> new AccountId(Uuids.uuid(row.value1())))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Roles of the account beside {@link Role#CITIZEN}. */
    Set<Role> roles(Tx tx, AccountId account) {
        return tx.sql()
                .select(ACCOUNT_ROLE.ROLE)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .fetchSet(row -> Role.valueOf(row.value1()));
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

    void revoke(Tx tx, AccountId account, Role role) {
        tx.sql()
                .deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .and(ACCOUNT_ROLE.ROLE.eq(role.name()))
                .execute();
    }

    /** Appends to the account's history. */
    void record(Tx tx, UUID id, AccountId account, AccountId by, String action, @Nullable String detail, Instant at) {
        tx.sql()
                .insertInto(ACCOUNT_HISTORY)
                .set(ACCOUNT_HISTORY.ID, Uuids.bytes(id))
                .set(ACCOUNT_HISTORY.ACCOUNT_ID, Uuids.bytes(account.value()))
                .set(ACCOUNT_HISTORY.BY_ACCOUNT_ID, Uuids.bytes(by.value()))
                .set(ACCOUNT_HISTORY.ACTION, action)
                .set(ACCOUNT_HISTORY.DETAIL, detail)
                .set(ACCOUNT_HISTORY.HAPPENED_AT, Times.utc(at))
                .execute();
        AuditKind kind = action.contains("ROLE") || action.equals("FIRST_OPERATOR")
                ? AuditKind.ROLE_CHANGED
                : AuditKind.ACCOUNT_CHANGED;
        String more = kind == AuditKind.ROLE_CHANGED && detail != null ? " " + detail : "";
        audit.record(tx, kind, Optional.of(by), "account:" + account, action + more, at);
    }
}
