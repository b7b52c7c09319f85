package org.civicstore.surveillance.audit;

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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.surveillance.audit.AuditBodies.AuditCandidate;
import org.civicstore.surveillance.audit.AuditBodies.AuditCandidates;
import org.civicstore.surveillance.audit.AuditBodies.AuditMonth;
import org.civicstore.surveillance.audit.AuditBodies.AuditMonths;
import org.civicstore.surveillance.audit.AuditBodies.AuditResult;
import org.civicstore.surveillance.audit.AuditBodies.AuditResultRequest;
import org.civicstore.surveillance.audit.AuditBodies.AuditTask;
import org.civicstore.surveillance.audit.AuditBodies.AuditTasks;

/** Random audits: for everybody to check the draw, for certifiers to look. */
@Controller("/api/v1")
@Tag(name = "surveillance")
class AuditController {
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final int AT_ONCE = 5000;

    private final AuditQueries queries;
    private final AuditService service;

    AuditController(AuditQueries queries, AuditService service) {
        this.queries = queries;
        this.service = service;
    }

    @Get("/random-audits")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The months of random audits: commitments, rates, and, when a month is over, seed and results")
    AuditMonths months() {
        return new AuditMonths(queries.periods().stream().map(this::month).toList());
    }

    @Get("/random-audits/{month}/candidates")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "All certificates that could be drawn in a month that is over, and which were")
    AuditCandidates candidates(
            @Pattern(regexp = MONTH) String month, @QueryValue(defaultValue = "") @Size(max = 20) String after) {
        AuditPeriod period = queries.period(YearMonth.parse(month))
                .filter(one -> one.revealedAt().isPresent())
                .orElseThrow(() -> CommonProblem.notFound("month that is over"));
        List<AuditCandidate> items = queries.candidates(period.month(), after, AT_ONCE).stream()
                .map(one -> new AuditCandidate(one.number(), one.tier(), one.drawn()))
                .toList();
        Optional<String> next = items.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(items.getLast().number());
        return new AuditCandidates(month, items, next);
    }

    @Get("/audit-tasks")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "Drawn certificates that nobody has looked at again yet")
    AuditTasks tasks(Actor actor) {
        return new AuditTasks(queries.open().stream()
                .map(audit -> new AuditTask(
                        audit.id(),
                        audit.month().toString(),
                        audit.certificateNumber(),
                        audit.listingSlug(),
                        audit.listingName(),
                        audit.releaseVersion(),
                        audit.review().value(),
                        audit.tier(),
                        audit.dueAt(),
                        AuditRules.mayLook(actor, audit)))
                .toList());
    }

    @Post("/audit-tasks/{id}/result")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "Say how an audit came out; answers with what is left")
    AuditTasks done(Actor actor, UUID id, @Valid @Body AuditResultRequest body) {
        service.done(actor, id, body.outcome(), body.note().strip());
        return tasks(actor);
    }

    private AuditMonth month(AuditPeriod period) {
        boolean over = period.revealedAt().isPresent();
        return new AuditMonth(
                period.month().toString(),
                period.commitment(),
                over ? Optional.of(HexFormat.of().formatHex(period.lot().seed())) : Optional.empty(),
                period.perMillion(),
                period.committedAt(),
                period.drawnAt(),
                period.revealedAt(),
                over
                        ? queries.of(period.month()).stream()
                                .map(AuditController::result)
                                .toList()
                        : List.of());
    }

    private static AuditResult result(RandomAudit audit) {
        return new AuditResult(
                audit.certificateNumber(),
                audit.listingSlug(),
                audit.listingName(),
                audit.tier(),
                audit.outcome(),
                audit.note());
    }
}
