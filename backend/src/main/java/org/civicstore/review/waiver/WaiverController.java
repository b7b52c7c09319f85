package org.civicstore.review.waiver;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.review.waiver.WaiverBodies.WaiverBody;
import org.civicstore.review.waiver.WaiverBodies.WaiverList;
import org.civicstore.review.waiver.WaiverBodies.WaiverReasonRequest;
import org.civicstore.shared.access.Actor;

/** Waivers: public to read, for certifiers to decide on. */
@Controller("/api/v1/waivers")
@Tag(name = "waivers")
class WaiverController {
    private final WaiverQueries waivers;
    private final WaiverService service;

    WaiverController(WaiverQueries waivers, WaiverService service) {
        this.waivers = waivers;
        this.service = service;
    }

    @Get("/{?listing}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The waivers in force, of one listing or of all")
    WaiverList inForce(Actor actor, @QueryValue @Nullable @Size(max = 100) String listing) {
        return new WaiverList(waivers.inForce(Optional.ofNullable(listing)).stream()
                .map(waiver -> body(actor, waiver))
                .toList());
    }

    @Post("/{id}/confirmation")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "Grant a proposed waiver, as a second person; answers with all in force")
    WaiverList confirm(Actor actor, UUID id) {
        service.confirm(actor, id);
        return inForce(actor, null);
    }

    @Post("/{id}/return")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "Do not grant a proposed waiver, as a second person")
    WaiverList giveBack(Actor actor, UUID id, @Valid @Body WaiverReasonRequest body) {
        service.giveBack(actor, id, body.reason().strip());
        return inForce(actor, null);
    }

    @Post("/{id}/end")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "Take a waiver back before its day")
    WaiverList end(Actor actor, UUID id, @Valid @Body WaiverReasonRequest body) {
        service.end(actor, id, body.reason().strip());
        return inForce(actor, null);
    }

    private static WaiverBody body(Actor actor, Waiver waiver) {
        return new WaiverBody(
                waiver.id(),
                waiver.listingSlug(),
                waiver.listingName(),
                waiver.criterion(),
                waiver.profile(),
                waiver.releaseVersion(),
                waiver.reason(),
                waiver.grantedAt(),
                waiver.until(),
                waiver.status(),
                WaiverPolicy.allowed(actor, waiver));
    }
}
