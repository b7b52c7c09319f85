package org.civicstore.identity;

import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;

/**
 * A person with an account.
 *
 * @param email none for people whose sign-in service tells no address and who gave none themselves
 * @param passwordHash in PHC string format; none for people who only sign in elsewhere
 * @param roles always holds {@link Role#CITIZEN}
 */
public record Account(
        AccountId id,
        Optional<EmailAddress> email,
        boolean emailVerified,
        String name,
        Optional<String> passwordHash,
        Set<Role> roles,
        int version) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
