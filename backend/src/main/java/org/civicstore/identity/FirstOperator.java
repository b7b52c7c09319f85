package org.civicstore.identity;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Tx;

/**
 * Makes the first operator of a new store: the account with the address in {@code CIVICSTORE_OPERATOR_EMAIL}, when it
 * signs in while nobody is an operator. Local addresses are not proved, so whoever runs a public store registers before
 * telling its address.
 */
@Singleton
class FirstOperator {
    private final Optional<EmailAddress> email;
    private final AccountRepository accounts;
    private final Ids ids;
    private final Clock clock;

    FirstOperator(
            @Value("${civicstore.operator-email:}") String email, AccountRepository accounts, Ids ids, Clock clock) {
        this.email = EmailAddress.parse(email);
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Grants the role when this is that account and there is no operator yet. */
    void consider(Tx tx, Account account) {
        if (email.isPresent()
                && email.equals(account.email())
                && accounts.lockOperators(tx).isEmpty()) {
            accounts.grant(tx, account.id(), Role.OPERATOR, clock.instant());
            accounts.record(tx, ids.next(), account.id(), account.id(), "FIRST_OPERATOR", null, clock.instant());
        }
    }
}
