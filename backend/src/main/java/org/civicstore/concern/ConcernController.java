package org.civicstore.concern;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.concern.ConcernBodies.ActionRequest;
import org.civicstore.concern.ConcernBodies.ConcernBody;
import org.civicstore.concern.ConcernBodies.ConcernLineBody;
import org.civicstore.concern.ConcernBodies.ConcernMoveBody;
import org.civicstore.concern.ConcernBodies.ConcernsBody;
import org.civicstore.concern.ConcernBodies.DismissalRequest;
import org.civicstore.concern.ConcernBodies.MergerRequest;
import org.civicstore.concern.ConcernBodies.TriageRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Concerns for the operators who answer them. */
@Controller("/api/v1/concerns")
@Secured("ROLE_OPERATOR")
@Tag(name = "concerns")
class ConcernController {
    private final ConcernService service;
    private final ConcernQueries concerns;
    private final Clock clock;

    ConcernController(ConcernService service, ConcernQueries concerns, Clock clock) {
        this.service = service;
        this.concerns = concerns;
        this.clock = clock;
    }

    @Get
    @Operation(
            summary = "Concerns, merged ones aside: open ones by the end of their time, then answered ones, the latest"
                    + " first")
    ConcernsBody list(
            Actor actor,
            @QueryValue @Nullable @Size(max = 4) List<ConcernStatus> status,
            @QueryValue @Nullable @Size(max = 6) List<ConcernKind> kind,
            @QueryValue @Nullable @Size(max = 60) String listing,
            @QueryValue(defaultValue = "false") boolean late,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @QueryValue(defaultValue = "24") @Min(1) @Max(100) int size) {
        ConcernFilter filter = new ConcernFilter(
                status == null ? Set.of() : Set.copyOf(status),
                kind == null ? Set.of() : Set.copyOf(kind),
                Optional.ofNullable(listing),
                late);
        Instant now = clock.instant();
        Page<ConcernLine> found = concerns.list(actor, filter, page, size);
        ConcernQueries.Waiting waiting = concerns.waiting(actor);
        return new ConcernsBody(
                found.items().stream()
                        .map(line -> ConcernLineBody.of(line.concern(), line.duplicates(), now))
                        .toList(),
                found.page(),
                found.size(),
                found.total(),
                waiting.open(),
                waiting.late());
    }

    @Get("/{number}")
    @Operation(summary = "All about one concern")
    ConcernBody read(Actor actor, String number) {
        Concern concern = concerns.find(actor, number).orElseThrow(() -> CommonProblem.notFound("concern"));
        Instant now = clock.instant();
        Optional<ConcernOutcome> outcome = concern.outcome();
        return new ConcernBody(
                concern.number(),
                concern.listingSlug(),
                concern.listingName(),
                concern.releaseVersion(),
                concern.kind(),
                concern.status(),
                concern.details(),
                concern.reporter().language(),
                concern.reporter().email().isPresent(),
                concern.receivedAt(),
                concern.dueAt(),
                concern.late(now),
                concern.escalatedAt(),
                concern.closedAt(),
                concern.mergedInto().flatMap(concerns::byId).map(Concern::number),
                outcome.map(ConcernOutcome::answer),
                outcome.map(ConcernOutcome::language),
                outcome.flatMap(ConcernOutcome::quarantined),
                lines(concerns.mergedInto(concern.id()), now),
                concern.status().open() ? lines(concerns.alike(concern), now) : List.of(),
                concerns.history(concern.id()).stream().map(ConcernMoveBody::of).toList(),
                ConcernPolicy.allowed(actor, concern));
    }

    @Post("/{number}/triage")
    @Operation(summary = "Say that somebody looks into it, and what it is about")
    ConcernBody triage(Actor actor, String number, @Body @Valid TriageRequest body) {
        service.triage(
                actor,
                number,
                body.kind(),
                Optional.ofNullable(body.note()).map(String::strip).orElse(""));
        return read(actor, number);
    }

    @Post("/{number}/merger")
    @Operation(summary = "Have it answered with another concern about the same listing")
    ConcernBody merge(Actor actor, String number, @Body @Valid MergerRequest body) {
        service.merge(actor, number, body.into().strip());
        return read(actor, number);
    }

    @Post("/{number}/separation")
    @Operation(summary = "Have a merged concern answered by itself again")
    ConcernBody separate(Actor actor, String number) {
        service.separate(actor, number);
        return read(actor, number);
    }

    @Post("/{number}/action")
    @Operation(summary = "Answer that something was done; a named release is quarantined in the same moment")
    ConcernBody act(Actor actor, String number, @Body @Valid ActionRequest body) {
        service.act(
                actor,
                number,
                new ConcernOutcome(body.answer().strip(), body.language(), Optional.ofNullable(body.quarantine())));
        return read(actor, number);
    }

    @Post("/{number}/dismissal")
    @Operation(summary = "Answer that nothing is done, and why")
    ConcernBody dismiss(Actor actor, String number, @Body @Valid DismissalRequest body) {
        service.dismiss(actor, number, new ConcernOutcome(body.answer().strip(), body.language(), Optional.empty()));
        return read(actor, number);
    }

    private static List<ConcernLineBody> lines(List<Concern> concerns, Instant now) {
        return concerns.stream()
                .map(concern -> ConcernLineBody.of(concern, 0, now))
                .toList();
    }
}
