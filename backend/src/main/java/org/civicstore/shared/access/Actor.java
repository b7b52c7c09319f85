package org.civicstore.shared.access;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;

/**
 * Who is asking. Passed explicitly to every use case, which hands it to the policy of its slice.
 *
 * <p>Also a {@link Principal}, which tells the generator of the API's description that it is found by the store and not sent
 * by the client.
 *
 * <p>A person may hold several roles at once, a certifier who is also a member of a vendor among them; policies need
 * to see all of them to keep the two apart, so they are not separate types.
 */
public sealed interface Actor extends Principal {

    /** Nobody known. */
    record Visitor() implements Actor {}

    /** Somebody signed in, with the session it came through. */
    record Person(
            AccountId account, String name, Set<Role> roles, Map<OrganisationId, MemberRole> memberships, UUID session)
            implements Actor {
        public Person {
            roles = Set.copyOf(roles);
            memberships = Map.copyOf(memberships);
        }
    }

    /** A vendor's program, acting for one organisation within the scopes of its API token. */
    record Token(UUID token, AccountId account, OrganisationId organisation, Set<TokenScope> scopes) implements Actor {
        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The store itself: jobs and event handlers. Has no exception from any two-person rule. */
    record SystemActor() implements Actor {}

    /** The id of the account, or an empty text. */
    @Override
    default String getName() {
        return accountId().map(AccountId::toString).orElse("");
    }

    /** The account behind the actor, if there is one. */
    default Optional<AccountId> accountId() {
        return switch (this) {
            case Person person -> Optional.of(person.account());
            case Token token -> Optional.of(token.account());
            case Visitor visitor -> Optional.empty();
            case SystemActor system -> Optional.empty();
        };
    }

    /** Whether this is a signed-in person with the role. */
    default boolean holds(Role role) {
        return this instanceof Person person && person.roles().contains(role);
    }

    /** Whether this is a person who belongs to the organisation, in any role. */
    default boolean belongsTo(OrganisationId organisation) {
        return this instanceof Person person && person.memberships().containsKey(organisation);
    }

    /** Whether this is an owner of the organisation. */
    default boolean owns(OrganisationId organisation) {
        return this instanceof Person person && person.memberships().get(organisation) == MemberRole.OWNER;
    }

    /** Whether this may act for the organisation: a member, or a token of it that has the scope. */
    default boolean actsFor(OrganisationId organisation, TokenScope scope) {
        return belongsTo(organisation)
                || this instanceof Token token
                        && token.organisation().equals(organisation)
                        && token.scopes().contains(scope);
    }
}
