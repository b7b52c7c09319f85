package org.civicstore.review.waiting;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.civicstore.review.waiting.WaitingBodies.WaitingTimesBody;

/** How long vendors wait, for everybody. */
@Controller("/api/v1/waiting-times")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "review")
class WaitingTimesController {
    private final WaitingTimesQueries times;

    WaitingTimesController(WaitingTimesQueries times) {
        this.times = times;
    }

    @Get
    @Operation(
            summary =
                    "How long vendors wait from the hand-in to the decision, in minutes of working time, their own time"
                            + " taken out; no figures where fewer than ten cases were decided")
    WaitingTimesBody now() {
        return WaitingTimesBody.of(times.now());
    }
}
