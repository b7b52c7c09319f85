package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Tx;

/** Makes accounts and changes what they are. */
@Singleton
public class AccountService {
    private final AccountRepository accounts;
    private final Ids ids;
    private final Clock clock;

    AccountService(AccountRepository accounts, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes an account as the operator of the machine, without the rules of registration: for the demonstration data
     * and the tests.
     */
    public AccountId create(Tx tx, EmailAddress email, String name, Optional<String> passwordHash, Set<Role> roles) {
        Set<Role> all = EnumSet.of(Role.CITIZEN);
        all.addAll(roles);
        Account account = new Account(new AccountId(ids.next()), email, false, name, passwordHash, all, 0);
        accounts.insert(tx, account, clock.instant());
        return account.id();
    }
}
