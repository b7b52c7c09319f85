package org.civicstore.identity;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.ACCOUNT_ROLE;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.generated.db.tables.records.AccountRecord;
import org.civicstore.identity.IdentityBodies.AccountBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;

/** Reads accounts. */
@Singleton
public class AccountQueries {
    private final Transactor transactor;

    AccountQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    public Optional<Account> byId(AccountId id) {
        return one(ACCOUNT.ID.eq(Uuids.bytes(id.value())));
    }

    public Optional<Account> byEmail(EmailAddress email) {
        return one(ACCOUNT.EMAIL.eq(email.text()));
    }

    /** What the person is called, or nothing when there is no such account. */
    public Optional<String> name(AccountId id) {
        return byId(id).map(Account::name);
    }

    /** What these people are called; whoever has no account any more is missing. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : transactor
                        .reading()
                        .select(ACCOUNT.ID, ACCOUNT.NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.in(ids.stream()
                                .distinct()
                                .map(id -> Uuids.bytes(id.value()))
                                .toList()))
                        .fetchMap(row -> new AccountId(Uuids.uuid(row.value1())), row -> row.value2());
    }

    /** Everybody who has the role, with their names. */
    public Map<AccountId, String> holding(Role role) {
        return transactor
                .reading()
                .select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(role.name()))
                .fetchMap(row -> new AccountId(Uuids.uuid(row.value1())), row -> row.value2());
    }

    /** Everybody, or those with the text in name or address; by name. */
    Page<AccountBody> find(Actor actor, String text, int page, int size) {
        Condition condition = ACCOUNT.ERASED_AT.isNull();
        if (!text.isBlank()) {
            condition = condition.and(ACCOUNT.NAME
                    .contains(text.strip())
                    .or(ACCOUNT.EMAIL.contains(text.strip().toLowerCase(Locale.ROOT))));
        }
        List<AccountBody> items = transactor
                .reading()
                .selectFrom(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.ID)
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> body(actor, account(row), row));
        return new Page<>(items, page, size, transactor.reading().fetchCount(ACCOUNT, condition));
    }

    private static AccountBody body(Actor actor, Account account, AccountRecord row) {
        return new AccountBody(
                account.id(),
                account.name(),
                account.email().map(EmailAddress::text),
                account.roles(),
                Times.instant(row.getCreatedAt()),
                IdentityPolicy.may(actor, IdentityAction.CHANGE_ROLES, account.id()));
    }

    private Optional<Account> one(Condition condition) {
        return transactor.reading().selectFrom(ACCOUNT).where(condition).fetchOptional(this::account);
    }

    private Account account(AccountRecord row) {
        return new Account(
                new AccountId(Uuids.uuid(row.getId())),
                Optional.ofNullable(row.getEmail()).map(EmailAddress::new),
                row.getEmailVerified(),
                row.getName(),
                Optional.ofNullable(row.getPasswordHash()),
                roles(row.getId()),
                row.getRowVersion());
    }

    private Set<Role> roles(byte[] account) {
        Set<Role> roles = EnumSet.of(Role.CITIZEN);
        transactor
                .reading()
                .select(ACCOUNT_ROLE.ROLE)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account))
                .forEach(row -> roles.add(Role.valueOf(row.value1())));
        return roles;
    }
}
