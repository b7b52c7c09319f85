package org.civicstore.shared.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers the actor of the request as a parameter. */
@Singleton
public class ActorBinder implements TypedRequestArgumentBinder<Actor> {

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        return () -> Optional.of(actorOf(request));
    }

    /** Who sends the request; a visitor when nobody is signed in. For filters and error handlers. */
    public static Actor actorOf(HttpRequest<?> request) {
        return request.getUserPrincipal(ActorAuthentication.class)
                .map(ActorAuthentication::actor)
                .orElseGet(Actor.Visitor::new);
    }
}
