package org.civicstore.transparency;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.civicstore.shared.paging.Page;
import org.civicstore.transparency.LogBodies.ConsistencyBody;
import org.civicstore.transparency.LogBodies.EntryBody;
import org.civicstore.transparency.LogBodies.LogBody;
import org.jspecify.annotations.Nullable;

/** Leaves and proofs of the public log. The log itself is the files under {@code /log}. */
@Controller("/api/v1/log")
@Secured(SecurityRule.IS_ANONYMOUS)
@Validated
@Tag(name = "transparency")
class LogController {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final LogView view;

    LogController(LogView view) {
        this.view = view;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The key, the size and the signed head of the log")
    LogBody log() {
        return view.now();
    }

    @Get("/entries")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "What was logged, the newest first; perhaps of one listing only")
    Page<EntryBody> entries(
            @QueryValue @Nullable @Size(max = 100) String listing,
            @QueryValue @Nullable Integer page,
            @QueryValue @Nullable Integer size) {
        return view.list(
                Optional.ofNullable(listing),
                Math.clamp(page == null ? 1 : page, 1, 100_000),
                Math.clamp(size == null ? PAGE : size, 1, MOST));
    }

    @Get("/entries/{index}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "One leaf with the proof that it is under the signed head")
    EntryBody entry(@Min(0) long index) {
        return view.one(index);
    }

    @Get("/consistency")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The proof that the log of one size is the beginning of that of another")
    ConsistencyBody consistency(@QueryValue long from, @QueryValue long to) {
        return view.consistency(from, to);
    }
}
