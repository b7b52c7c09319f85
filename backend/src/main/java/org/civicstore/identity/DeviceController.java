package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.civicstore.identity.IdentityBodies.DeviceBody;
import org.civicstore.shared.access.Actor;

/** Where a person is signed in. */
@Controller("/api/v1/account/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "identity")
class DeviceController {
    private final SessionService sessions;
    private final SessionQueries queries;
    private final SessionCookie cookie;

    DeviceController(SessionService sessions, SessionQueries queries, SessionCookie cookie) {
        this.sessions = sessions;
        this.queries = queries;
        this.cookie = cookie;
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Devices on which one is signed in, newest first")
    List<DeviceBody> list(Actor actor) {
        Actor.Person person = IdentityPolicy.person(actor);
        return queries.of(person.account()).stream()
                .map(session -> new DeviceBody(
                        session.id(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        session.device(),
                        session.id().equals(person.session())))
                .toList();
    }

    @Delete("/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out on one device")
    void end(Actor actor, UUID id) {
        sessions.end(IdentityPolicy.person(actor), id);
    }

    @Delete
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Sign out everywhere, here too")
    HttpResponse<Void> endAll(HttpRequest<?> request, Actor actor) {
        sessions.signOutEverywhere(IdentityPolicy.person(actor));
        return HttpResponse.<Void>noContent().cookie(cookie.gone(request));
    }
}
