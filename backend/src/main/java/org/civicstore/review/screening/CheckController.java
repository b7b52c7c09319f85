package org.civicstore.review.screening;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.rule.RuleCatalogue;
import org.civicstore.certification.rule.Wording;
import org.civicstore.review.screening.CheckBodies.CheckList;
import org.civicstore.review.screening.CheckBodies.CheckStandingBody;
import org.civicstore.review.screening.CheckBodies.SeenBody;
import org.civicstore.shared.web.AcceptedLanguage;

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
    @Operation(
            summary = "Every check with its mode, its version and how it did in the latest screenings; what it found is"
                    + " told in the language of Accept-Language")
    CheckList list(HttpRequest<?> request) {
        String language = AcceptedLanguage.ofProgram(request);
        Map<String, List<CheckRecord.Run>> runs = checks.latestRuns();
        return new CheckList(
                CheckQueries.SCREENINGS,
                settings.checks().stream()
                        .map(check -> body(check, CheckRecord.of(runs.getOrDefault(check.id(), List.of())), language))
                        .toList());
    }

    private CheckStandingBody body(CheckInfo check, CheckRecord record, String language) {
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
                record.sample().stream().map(seen -> seen(seen, language)).toList());
    }

    private static SeenBody seen(CheckRecord.Seen seen, String language) {
        Finding finding = seen.finding();
        Wording said = RuleCatalogue.shipped().wording(finding, language);
        return new SeenBody(
                seen.caseNumber(),
                seen.listingName(),
                seen.at(),
                finding.rule(),
                finding.severity(),
                said.language(),
                said.message(),
                finding.evidence(),
                said.original());
    }
}
