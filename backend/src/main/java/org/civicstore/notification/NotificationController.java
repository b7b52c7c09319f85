package org.civicstore.notification;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.notification.NotificationBodies.ChoiceBody;
import org.civicstore.notification.NotificationBodies.LanguageBody;
import org.civicstore.notification.NotificationBodies.NotificationBody;
import org.civicstore.notification.NotificationBodies.NotificationsBody;
import org.civicstore.notification.NotificationBodies.PreferenceBody;
import org.civicstore.notification.NotificationBodies.PreferencesBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.paging.Page;

/** What the person who is signed in is told, and wants to be told of. */
@Controller("/api/v1/notifications")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Validated
@Tag(name = "notification")
class NotificationController {
    private final NotificationService service;
    private final NotificationQueries queries;
    private final Mailer mailer;

    NotificationController(NotificationService service, NotificationQueries queries, Mailer mailer) {
        this.service = service;
        this.queries = queries;
        this.mailer = mailer;
    }

    @Get
    @Operation(summary = "What one was told, the latest first")
    NotificationsBody find(
            Actor actor,
            @QueryValue(defaultValue = "false") boolean unread,
            @QueryValue(defaultValue = "1") @Min(1) @Max(1000) int page,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int size) {
        AccountId owner = NotificationPolicy.owner(actor).account();
        Page<Notification> found = queries.of(owner, unread, page, size);
        return new NotificationsBody(
                found.items().stream().map(NotificationBody::of).toList(),
                found.page(),
                found.size(),
                found.total(),
                queries.unread(owner),
                queries.language(owner));
    }

    @Post("/{id}/reading")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark one as read")
    void read(Actor actor, UUID id) {
        service.mark(actor, id, true);
    }

    @Delete("/{id}/reading")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark one as not read")
    void unread(Actor actor, UUID id) {
        service.mark(actor, id, false);
    }

    @Post("/reading")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark everything as read")
    void readAll(Actor actor) {
        service.markAll(actor);
    }

    @Get("/preferences")
    @Operation(summary = "What one can be told of, and by which ways")
    PreferencesBody preferences(Actor actor) {
        Actor.Person person = NotificationPolicy.owner(actor);
        Map<Topic, NotificationQueries.Choice> chosen = queries.choices(person.account()).stream()
                .collect(Collectors.toMap(NotificationQueries.Choice::topic, Function.identity()));
        return new PreferencesBody(
                mailer.ready(),
                NotificationPolicy.topics(person).stream()
                        .map(topic -> {
                            var choice = topic.optional() && chosen.containsKey(topic)
                                    ? chosen.get(topic)
                                    : new NotificationQueries.Choice(topic, true, topic.mail());
                            return new PreferenceBody(
                                    topic, topic.audience(), choice.shown(), choice.mail(), topic.optional());
                        })
                        .toList());
    }

    @Put("/preferences/{topic}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Choose by which ways one is told of a topic")
    void prefer(Actor actor, Topic topic, @Body @Valid ChoiceBody body) {
        service.prefer(actor, topic, body.shown(), body.mail());
    }

    @Put("/language")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say in which language one is written to")
    void speak(Actor actor, @Body @Valid LanguageBody body) {
        service.speak(actor, body.language());
    }
}
