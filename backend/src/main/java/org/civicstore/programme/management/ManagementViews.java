package org.civicstore.programme.management;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeComparison;
import org.civicstore.certification.eligibility.ProgrammeReader;
import org.civicstore.programme.Arrangement;
import org.civicstore.programme.ProgrammeQueries;
import org.civicstore.programme.ProgrammeStanding;
import org.civicstore.programme.ProgrammeVersion;
import org.civicstore.programme.coverage.ReachViews;
import org.civicstore.programme.management.ManagementBodies.ArrangementBody;
import org.civicstore.programme.management.ManagementBodies.FailedExample;
import org.civicstore.programme.management.ManagementBodies.ManagedProgramme;
import org.civicstore.programme.management.ManagementBodies.ManagedProgrammeLine;
import org.civicstore.programme.management.ManagementBodies.ManagedVersion;
import org.civicstore.programme.management.ManagementBodies.RulesDifference;
import org.civicstore.programme.management.ManagementBodies.RulesPreview;
import org.civicstore.programme.management.ManagementBodies.RulesProblem;
import org.civicstore.programme.management.ManagementBodies.RulesRemark;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** Puts programmes into the form in which operators manage them. */
@Singleton
class ManagementViews {
    private final ProgrammeQueries queries;
    private final ReachViews reach;
    private final Clock clock;

    ManagementViews(ProgrammeQueries queries, ReachViews reach, Clock clock) {
        this.queries = queries;
        this.reach = reach;
        this.clock = clock;
    }

    List<ManagedProgrammeLine> lines() {
        return queries.all(clock.instant()).stream().map(this::line).toList();
    }

    /** The programme with the version of its row, for the next writing. */
    record Versioned(ManagedProgramme body, int rowVersion) {}

    Versioned programme(Actor actor, String slug) {
        ProgrammeQueries.Standing standing = standing(slug).orElseThrow(() -> CommonProblem.notFound("programme"));
        ProgrammeStanding programme = standing.programme();
        String text = version(programme, programme.versions()).content();
        return new Versioned(
                new ManagedProgramme(
                        slug,
                        name(text, slug),
                        programme.status(),
                        body(programme.arrangement()),
                        standing.version(),
                        text,
                        queries.versions(programme.id()),
                        queries.history(programme.id()),
                        ProgrammePolicy.allowed(actor, programme.status())),
                programme.rowVersion());
    }

    ManagedVersion version(String slug, int number) {
        ProgrammeStanding programme = queries.find(slug).orElseThrow(() -> CommonProblem.notFound("programme"));
        ProgrammeVersion version = version(programme, number);
        List<RulesDifference> differences = number == 1
                ? List.of()
                : differences(version(programme, number - 1).content(), version.content());
        return new ManagedVersion(number, version.content(), differences);
    }

    /** Compared with what decides now in the programme that the text names. */
    RulesPreview preview(String text) {
        RulesDraft draft = RulesDraft.read(text, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Optional<ProgrammeVersion> inForce = draft.programme()
                .map(Programme::slug)
                .flatMap(this::standing)
                .flatMap(standing -> queries.version(standing.programme().id(), standing.version()));
        return new RulesPreview(
                draft.problems().isEmpty() && draft.failed().isEmpty(),
                draft.problems().stream()
                        .map(problem -> new RulesProblem(
                                problem.line(),
                                problem.column(),
                                problem.at(),
                                problem.rule(),
                                problem.message(),
                                problem.remedy()))
                        .toList(),
                draft.programme().map(programme -> programme.examples().size()).orElse(0),
                draft.failed().stream()
                        .map(run -> new FailedExample(
                                run.example().line(),
                                run.example().name(),
                                run.target(),
                                run.expected(),
                                run.answered()))
                        .toList(),
                draft.remarks().stream()
                        .map(remark -> new RulesRemark(remark.kind(), remark.place()))
                        .toList(),
                inForce.map(ProgrammeVersion::number),
                inForce.map(before -> differences(before.content(), text)).orElse(List.of()),
                inForce.flatMap(before -> draft.programme().flatMap(reach::change)));
    }

    static Arrangement arrangement(ArrangementBody body) {
        return new Arrangement(
                body.territory(),
                body.profile(),
                body.opensOn(),
                Optional.ofNullable(body.closesOn()),
                Optional.ofNullable(body.endsOn()),
                body.terms(),
                Optional.ofNullable(body.population()).filter(population -> !population.isBlank()));
    }

    private Optional<ProgrammeQueries.Standing> standing(String slug) {
        return queries.all(clock.instant()).stream()
                .filter(standing -> standing.programme().slug().equals(slug))
                .findFirst();
    }

    private ProgrammeVersion version(ProgrammeStanding programme, int number) {
        return queries.version(programme.id(), number).orElseThrow(() -> CommonProblem.notFound("version"));
    }

    private ManagedProgrammeLine line(ProgrammeQueries.Standing standing) {
        ProgrammeStanding programme = standing.programme();
        Arrangement arrangement = programme.arrangement();
        return new ManagedProgrammeLine(
                programme.slug(),
                name(version(programme, programme.versions()).content(), programme.slug()),
                programme.status(),
                arrangement.territory(),
                arrangement.opensOn(),
                arrangement.closesOn(),
                arrangement.endsOn(),
                standing.version(),
                programme.versions());
    }

    private static Map<String, String> name(String text, String slug) {
        return ProgrammeReader.read(text.getBytes(StandardCharsets.UTF_8))
                .programme()
                .map(Programme::name)
                .orElse(Map.of(Programme.ANY_LANGUAGE, slug));
    }

    private static ArrangementBody body(Arrangement arrangement) {
        return new ArrangementBody(
                arrangement.territory(),
                arrangement.profile(),
                arrangement.opensOn(),
                arrangement.closesOn().orElse(null),
                arrangement.endsOn().orElse(null),
                arrangement.terms(),
                arrangement.population().orElse(null));
    }

    private static List<RulesDifference> differences(String before, String after) {
        return ProgrammeComparison.of(before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8))
                .stream()
                .map(each -> new RulesDifference(each.kind(), each.place(), each.before(), each.after()))
                .toList();
    }
}
