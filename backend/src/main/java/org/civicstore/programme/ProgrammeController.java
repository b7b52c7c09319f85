package org.civicstore.programme;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.civicstore.certification.eligibility.AnswerJson;
import org.civicstore.certification.eligibility.Evaluation;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.Profile;
import org.civicstore.programme.ProgrammeBodies.EligibilityBody;
import org.civicstore.programme.ProgrammeBodies.EligibilityRequest;
import org.civicstore.programme.ProgrammeBodies.ProfileBody;
import org.civicstore.programme.ProgrammeBodies.ProgrammeList;
import org.civicstore.programme.ProgrammeBodies.ProgrammeSummary;
import org.civicstore.programme.ProgrammeBodies.RulesBody;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Programmes for everybody. What people answer is evaluated and forgotten: nothing here stores or logs it. */
@Controller("/api/v1/programmes")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "programmes")
class ProgrammeController {
    private final Programmes programmes;
    private final Clock clock;

    ProgrammeController(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "Every programme that has not ended, in short")
    ProgrammeList programmes() {
        return new ProgrammeList(
                programmes.all().stream().map(ProgrammeController::summary).toList());
    }

    @Get("/{slug}")
    @Operation(
            summary = "Facts, rules and offers of a programme",
            description = "What a device needs to find out by itself who is eligible, so that answers stay there.")
    RulesBody rules(@Size(max = 60) String slug) {
        return new RulesBody(find(slug).json());
    }

    @Post("/{slug}/eligibility")
    @Operation(
            summary = "Who is eligible for what a programme offers",
            description =
                    "For portals and assistants that cannot evaluate rules themselves. The answers to each of at most"
                            + " 1,000 profiles are those of civicstore rules eval. Nothing of a request is stored or"
                            + " logged.")
    HttpResponse<EligibilityBody> eligibility(@Size(max = 60) String slug, @Valid @Body EligibilityRequest body) {
        ProgrammeRules rules = find(slug);
        LocalDate day = body.on() == null ? LocalDate.now(clock) : body.on();
        Evaluation evaluation = ready(rules, day);
        StringJoiner items = new StringJoiner(",", "{\"items\":[", "]}");
        int number = 0;
        for (ProfileBody person : body.profiles()) {
            Profile profile = rules.profiles().person(String.valueOf(++number), content(person));
            items.add(
                    profile.problems().isEmpty()
                            ? AnswerJson.of(evaluation.answer(profile), rules.programme())
                            : AnswerJson.ofProblems(profile, day));
        }
        return HttpResponse.ok(new EligibilityBody(items.toString().getBytes(StandardCharsets.UTF_8)))
                .header("Cache-Control", "no-store");
    }

    private static ProgrammeSummary summary(ProgrammeRules rules) {
        Arrangement arrangement = rules.standing().arrangement();
        return new ProgrammeSummary(
                rules.standing().slug(),
                rules.programme().name(),
                rules.programme().summary(),
                rules.programme().offers().size(),
                rules.standing().status(),
                arrangement.opensOn(),
                arrangement.closesOn(),
                arrangement.territory());
    }

    private ProgrammeRules find(String slug) {
        return programmes.find(slug).orElseThrow(() -> CommonProblem.notFound("programme"));
    }

    private static Map<String, @Nullable Object> content(ProfileBody person) {
        Map<String, @Nullable Object> content = new HashMap<>();
        if (person.id() != null) {
            content.put("id", person.id());
        }
        content.put("facts", person.facts());
        return content;
    }

    private static Evaluation ready(ProgrammeRules rules, LocalDate day) {
        try {
            if (day.getYear() >= 1850 && day.getYear() < 2200) {
                return rules.on(day).start();
            }
        } catch (NotEvaluable noValue) {
            throw invalid(String.valueOf(noValue.getMessage()));
        }
        throw invalid("The day is not between 1850 and 2199.");
    }

    private static ProblemException invalid(String why) {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                why,
                "Ask about another day, or leave the day out.",
                List.of(new FieldProblem("/on", "day", why)));
    }
}
