package org.civicstore.programme.coverage;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civicstore.certification.eligibility.Population;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeQueries;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.ProgrammeVersion;
import org.civicstore.programme.Programmes;
import org.civicstore.programme.coverage.CoverageBodies.CoverageBody;
import org.civicstore.programme.coverage.CoverageBodies.CoveragePoint;
import org.civicstore.programme.coverage.CoverageBodies.PartChange;
import org.civicstore.shared.problem.CommonProblem;

/** Whom a programme reaches, for those who manage it. */
@Controller("/api/v1/managed-programmes/{slug}/coverage")
@Secured("ROLE_OPERATOR")
@Tag(name = "programmes")
class CoverageController {
    private static final int POINTS = 50;

    private final Programmes programmes;
    private final ProgrammeQueries versions;
    private final CoverageQueries queries;
    private final Counting counting;

    CoverageController(Programmes programmes, ProgrammeQueries versions, CoverageQueries queries, Counting counting) {
        this.programmes = programmes;
        this.versions = versions;
        this.queries = queries;
        this.counting = counting;
    }

    @Get
    @Operation(
            summary = "How many made-up people have a certified offer, by group and territory, as an operator",
            description =
                    "Counted anew within a minute of every change of rules, population or apps; each change is kept.")
    CoverageBody coverage(@Size(max = 60) String slug) {
        ProgrammeRules rules = programmes.find(slug).orElseThrow(() -> CommonProblem.notFound("programme"));
        Optional<Population> population = counting.population(rules);
        // One more than is shown, to say what the oldest shown one changed.
        List<Measured> measured = queries.measured(rules.standing().id(), POINTS + 1);
        Programme programme = rules.programme();
        List<CoveragePoint> points = new ArrayList<>();
        for (int i = 0; i < Math.min(POINTS, measured.size()); i++) {
            Optional<Measured> before = i + 1 < measured.size() ? Optional.of(measured.get(i + 1)) : Optional.empty();
            points.add(point(rules, measured.get(i), before));
        }
        Optional<Measured> latest = measured.stream().findFirst();
        return new CoverageBody(
                population.isPresent(),
                population.map(Population::warnBelow).orElse(0),
                population.map(Population::source).orElse(Map.of()),
                points,
                latest.map(now -> now.coverage().groups().stream()
                                .map(part -> ReachViews.body(programme, part))
                                .toList())
                        .orElse(List.of()),
                latest.map(now -> now.coverage().territories().stream()
                                .map(part -> ReachViews.body(programme, part))
                                .toList())
                        .orElse(List.of()),
                latest.map(now -> now.coverage().undescribed()).orElse(List.of()));
    }

    private CoveragePoint point(ProgrammeRules rules, Measured now, Optional<Measured> before) {
        boolean revised = before.filter(old -> old.version() != now.version()).isPresent();
        Optional<PartChange> hole =
                before.flatMap(old -> ReachViews.hole(rules.programme(), old.coverage(), now.coverage()));
        return new CoveragePoint(
                now.at(),
                now.version(),
                now.coverage().people(),
                now.coverage().reached(),
                now.coverage().byRules(),
                revised
                        ? versions.version(rules.standing().id(), now.version()).map(ProgrammeVersion::reason)
                        : Optional.empty(),
                before.map(old -> without(now.listings(), old.listings())).orElse(Set.of()),
                before.map(old -> without(old.listings(), now.listings())).orElse(Set.of()),
                before.filter(old -> !old.population().equals(now.population())).isPresent(),
                hole);
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(these);
        return left;
    }
}
