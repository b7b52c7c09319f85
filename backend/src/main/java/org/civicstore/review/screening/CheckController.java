package org.civicstore.review.screening;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.review.screening.CheckBodies.CheckList;
import org.civicstore.review.screening.CheckBodies.CheckStandingBody;
import org.civicstore.review.screening.CheckBodies.SeenBody;

/** How the checks are set and how they do, for operators and certifiers. */
@Controller("/api/v1/checks")
@Secured({"ROLE_OPERATOR", "ROLE_CERTIFIER"})
@Tag(name = "checks")
class CheckController {
    private final CheckSettings settings;
    private final CheckQueries checks;

    CheckController(CheckSettings settings, CheckQueries checks) {
        this.settings = settings;
        this.checks = checks;
    }

    @Get
    @Operation(summary = "Every check with its mode, its version and how it did in the latest screenings")
    CheckList list() {
        Map<String, List<CheckRecord.Run>> runs = checks.latestRuns();
        return new CheckList(
                CheckQueries.SCREENINGS,
                settings.checks().stream()
                        .map(check -> body(check, CheckRecord.of(runs.getOrDefault(check.id(), List.of()))))
                        .toList());
    }

    private CheckStandingBody body(CheckInfo check, CheckRecord record) {
        return new CheckStandingBody(
                check.id(),
                record.version(),
                check.criterion(),
                settings.mode(check),
                settings.timeoutSeconds()
                        .getOrDefault(check.id(), (int) check.timeout().toSeconds()),
                record.runs(),
                record.failed(),
                record.errors(),
                record.skipped(),
                record.wouldBlock(),
                record.sample().stream()
                        .map(seen -> new SeenBody(
                                seen.caseNumber(),
                                seen.listingName(),
                                seen.at(),
                                seen.finding().rule(),
                                seen.finding().severity(),
                                seen.finding().message(),
                                seen.finding().evidence()))
                        .toList());
    }
}
