package org.civicstore.catalogue.release;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.catalogue.release.ReleaseBodies.ReasonBody;
import org.civicstore.catalogue.release.ReleaseBodies.ReleaseBody;
import org.civicstore.catalogue.release.ReleaseBodies.ReleasesBody;
import org.civicstore.shared.access.Actor;
import org.jspecify.annotations.Nullable;

/** Releases for the people who manage them: vendors and operators. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "catalogue")
class ReleaseController {
    private final ReleaseService service;
    private final ReleaseQueries queries;

    ReleaseController(ReleaseService service, ReleaseQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Get("/releases")
    @Operation(summary = "The releases that the caller may manage: operators all, members those of their organisations")
    ReleasesBody releases(
            Actor actor,
            @QueryValue @Nullable @Size(max = 4) List<ReleaseStatus> status,
            @QueryValue @Nullable @Size(max = 60) String listing,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @QueryValue(defaultValue = "24") @Min(1) @Max(100) int size) {
        return ReleasesBody.of(
                actor,
                queries.managed(
                        actor,
                        status == null ? Set.of() : Set.copyOf(status),
                        Optional.ofNullable(listing),
                        page,
                        size));
    }

    @Post("/listings/{slug}/releases/{version}/withdrawal")
    @Operation(summary = "Take a release back for good, as its vendor")
    ReleaseBody withdraw(Actor actor, String slug, String version, @Body @Valid ReasonBody body) {
        return ReleaseBody.of(actor, service.withdraw(actor, slug, version, body.reason()));
    }

    @Post("/listings/{slug}/releases/{version}/quarantine")
    @Operation(summary = "Hide a release for now, as an operator")
    ReleaseBody quarantine(Actor actor, String slug, String version, @Body @Valid ReasonBody body) {
        return ReleaseBody.of(actor, service.quarantine(actor, slug, version, body.reason()));
    }

    @Post("/listings/{slug}/releases/{version}/restoration")
    @Operation(summary = "Bring a quarantined release back, as an operator")
    ReleaseBody restore(Actor actor, String slug, String version, @Body @Valid ReasonBody body) {
        return ReleaseBody.of(actor, service.restore(actor, slug, version, body.reason()));
    }
}
