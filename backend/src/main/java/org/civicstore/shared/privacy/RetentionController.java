package org.civicstore.shared.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.job.RecurringRunQueries;

/** How long what is kept, for operators, with whether the clearing goes on. */
@Controller("/api/v1/retention")
@Secured("ROLE_OPERATOR")
@Tag(name = "privacy")
class RetentionController {
    private final RecurringRunQueries runs;

    RetentionController(RecurringRunQueries runs) {
        this.runs = runs;
    }

    /**
     * One line of the table.
     *
     * @param hours none for what no clock clears away
     * @param lastRunAt when the job last ended well
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record KeptBody(Kept what, Optional<Long> hours, Optional<String> job, Optional<Instant> lastRunAt) {}

    /** The whole table. */
    record RetentionBody(List<KeptBody> items) {}

    @Get
    @Operation(summary = "What is kept of people, how long, and when it was last cleared away")
    RetentionBody retention() {
        Map<String, Instant> ended = runs.lastSuccess();
        return new RetentionBody(Arrays.stream(Kept.values())
                .map(kept -> new KeptBody(
                        kept,
                        kept.ends().map(Duration::toHours),
                        kept.job(),
                        kept.job().flatMap(job -> Optional.ofNullable(ended.get(job)))))
                .toList());
    }
}
