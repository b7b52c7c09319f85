package org.civicstore.certificate.impact;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.civicstore.certificate.impact.ImpactBodies.ImpactBody;
import org.civicstore.certificate.impact.ImpactBodies.ImpactResultBody;
import org.civicstore.certificate.impact.ImpactBodies.ImpactRunBody;
import org.civicstore.certificate.impact.ImpactBodies.WaitingBody;
import org.civicstore.shared.access.Actor;

/** What an edition would mean for the certificates that stand, for operators. */
@Controller("/api/v1/criteria/editions/{edition}/impact")
@Secured("ROLE_OPERATOR")
@Tag(name = "criteria")
class ImpactController {
    private static final int MOST = 500;

    private final ImpactQueries queries;
    private final ImpactService service;

    ImpactController(ImpactQueries queries, ImpactService service) {
        this.queries = queries;
        this.service = service;
    }

    @Get
    @Operation(summary = "The latest impact run of an edition, with the releases that would fail it first")
    ImpactBody latest(String edition) {
        return new ImpactBody(edition, queries.latest(edition).map(this::body));
    }

    @Post
    @Operation(summary = "Have it worked out which certified releases would fail an edition that is not in force yet")
    ImpactBody plan(Actor actor, String edition) {
        service.plan(actor, edition);
        return latest(edition);
    }

    private ImpactRunBody body(ImpactRun run) {
        Map<ImpactOutcome, Integer> counts = queries.counts(run.id());
        return new ImpactRunBody(
                run.status(),
                run.plannedAt(),
                run.endedAt(),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(ImpactOutcome.FAILS, 0),
                counts.getOrDefault(ImpactOutcome.NEEDS_PERSON, 0),
                counts.getOrDefault(ImpactOutcome.UNDECIDED, 0),
                queries.needsPerson(run.id()).entrySet().stream()
                        .map(waiting -> new WaitingBody(waiting.getKey(), waiting.getValue()))
                        .toList(),
                queries.results(run.id(), MOST).stream()
                        .map(ImpactController::body)
                        .toList());
    }

    private static ImpactResultBody body(ImpactResult result) {
        return new ImpactResultBody(
                result.certificate(),
                result.listingSlug(),
                result.listingName(),
                result.releaseVersion(),
                result.profile(),
                result.tier(),
                result.outcome(),
                result.blockedBy(),
                result.needsCondition(),
                result.needsPerson(),
                result.open(),
                result.waived(),
                result.cleared());
    }
}
