package org.civicstore.shared.access;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An {@link Actor} in the form that Micronaut Security carries through a request. */
public final class ActorAuthentication implements Authentication {
    private static final long serialVersionUID = 1;

    private final transient Actor actor;

    public ActorAuthentication(Actor actor) {
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.accountId().map(Object::toString).orElse("");
    }

    /** {@code ROLE_CERTIFIER} and so on; a token has none, whatever roles its maker has. */
    @Override
    public Collection<String> getRoles() {
        return actor instanceof Actor.Person person
                ? person.roles().stream().map(role -> "ROLE_" + role.name()).toList()
                : List.of();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
