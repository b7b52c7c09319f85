package org.civicstore.catalogue.ending;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.access.Actor;
import org.jspecify.annotations.Nullable;

/** The declared ends of apps: for everybody to read, for vendors to declare. */
@Controller("/api/v1")
@Tag(name = "catalogue")
class EndingController {
    private static final int AT_ONCE = 100;

    private final EndingService service;
    private final EndingQueries endings;

    EndingController(EndingService service, EndingQueries endings) {
        this.service = service;
        this.endings = endings;
    }

    /**
     * @param lastDay on which the app is offered
     * @param reason for citizens
     * @param successor slug of an app that is in the store; may be absent
     */
    @Introspected
    record EndingRequest(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,60}") String successor) {}

    @Introspected
    record EndingsBody(List<EndingNotice> items) {}

    @Get("/endings")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Which of these listings end or have ended, when, why, and what takes their place")
    EndingsBody endings(@QueryValue @Nullable @Size(max = AT_ONCE) List<@Size(max = 60) String> listing) {
        return new EndingsBody(
                listing == null ? List.of() : List.copyOf(endings.of(listing).values()));
    }

    @Post("/listings/{slug}/ending")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Declare the end of an app, as its vendor")
    EndingsBody declare(Actor actor, @Size(max = 60) String slug, @Valid @Body EndingRequest body) {
        service.declare(actor, slug, body.lastDay(), body.reason().strip(), Optional.ofNullable(body.successor()));
        return endings(List.of(slug));
    }

    @Delete("/listings/{slug}/ending")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Call the declared end of an app off, as its vendor")
    EndingsBody callOff(Actor actor, @Size(max = 60) String slug) {
        service.callOff(actor, slug);
        return endings(List.of(slug));
    }
}
