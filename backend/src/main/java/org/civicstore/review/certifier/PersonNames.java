package org.civicstore.review.certifier;

import java.util.HashMap;
import java.util.Map;
import org.civicstore.identity.AccountQueries;
import org.civicstore.review.certifier.ReviewBodies.PersonBody;
import org.civicstore.shared.id.AccountId;

/** The names of people in one answer, each looked up once. */
public final class PersonNames {
    private final AccountQueries accounts;
    private final Map<AccountId, PersonBody> known = new HashMap<>();

    public PersonNames(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** Somebody whose account is gone keeps the place and loses the name. */
    public PersonBody of(AccountId id) {
        return known.computeIfAbsent(
                id, one -> new PersonBody(one, accounts.name(one).orElse("")));
    }
}
