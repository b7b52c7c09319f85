package org.civicstore.operations;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.civicstore.operations.OperationsBodies.EndingCertificateBody;
import org.civicstore.operations.OperationsBodies.OpenCaseBody;
import org.civicstore.operations.OperationsBodies.OperationsBody;
import org.civicstore.operations.OperationsBodies.SearchBody;
import org.civicstore.search.SearchHealth;
import org.civicstore.search.SearchIndex;
import org.civicstore.shared.job.JobFigureQueries;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.paging.Page;

/** How the store runs, for operators. */
@Controller("/api/v1/operations")
@Secured("ROLE_OPERATOR")
@Validated
@Tag(name = "operations")
class OperationsController {
    private final OperationsQueries queries;
    private final JobFigureQueries jobs;
    private final SearchIndex search;
    private final Mailer mailer;
    private final Clock clock;

    OperationsController(
            OperationsQueries queries, JobFigureQueries jobs, SearchIndex search, Mailer mailer, Clock clock) {
        this.queries = queries;
        this.jobs = jobs;
        this.search = search;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "Cases, certificates, concerns, jobs and search in numbers, by four questions to the database")
    OperationsBody operations() {
        Instant now = clock.instant();
        SearchHealth health = search.health();
        return new OperationsBody(
                now,
                queries.queue(now),
                queries.ending(now),
                queries.concerns(now),
                jobs.at(now),
                new SearchBody(health.state().name().toLowerCase(Locale.ROOT), health.listings()),
                mailer.ready());
    }

    @Get("/cases")
    @Operation(summary = "Cases that the store has to move, what is due first")
    Page<OpenCaseBody> cases(
            @QueryValue(defaultValue = "false") boolean late,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int size) {
        return queries.cases(clock.instant(), late, page, size);
    }

    @Get("/certificates")
    @Operation(summary = "Certificates that end soon, the first to end first")
    Page<EndingCertificateBody> certificates(
            @QueryValue(defaultValue = "90") @Min(1) @Max(366) int days,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int size) {
        return queries.certificates(clock.instant(), days, page, size);
    }
}
