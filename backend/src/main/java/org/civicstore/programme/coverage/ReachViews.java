package org.civicstore.programme.coverage;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.eligibility.Coverage;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.FactKind;
import org.civicstore.certification.eligibility.Population;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.Programmes;
import org.civicstore.programme.coverage.CoverageBodies.OwnReach;
import org.civicstore.programme.coverage.CoverageBodies.PartBody;
import org.civicstore.programme.coverage.CoverageBodies.PartChange;
import org.civicstore.programme.coverage.CoverageBodies.ReachChange;

/** Puts counts into the form of the API, and says what rules would change for whom. */
@Singleton
public class ReachViews {
    private final Programmes programmes;
    private final Counting counting;

    ReachViews(Programmes programmes, Counting counting) {
        this.programmes = programmes;
        this.counting = counting;
    }

    /** Against the rules that hold now; empty when the programme is new or nobody has described its population. */
    public Optional<ReachChange> change(Programme draft) {
        Optional<ProgrammeRules> rules = programmes.find(draft.slug());
        Optional<Population> population = rules.flatMap(counting::population);
        if (population.isEmpty()) {
            return Optional.empty();
        }
        Programme now = rules.orElseThrow().programme();
        Optional<Coverage> before = counting.coverage(now, population.get(), counting.offered(now));
        Optional<Coverage> after = counting.coverage(draft, population.get(), counting.offered(draft));
        return before.flatMap(old -> after.map(young -> new ReachChange(
                young.people(),
                old.reached(),
                young.reached(),
                old.byRules(),
                young.byRules(),
                changes(draft, old, young).stream()
                        .filter(change -> change.part().byRules() != change.byRulesBefore()
                                || change.part().reached() != change.reachedBefore())
                        .toList())));
    }

    /**
     * Whom offers reach by themselves; empty when nobody has described the population.
     *
     * @param offers a programme with nothing but these, whose facts are those of the rules
     */
    public Optional<OwnReach> own(ProgrammeRules rules, Programme offers) {
        return counting.population(rules)
                .flatMap(population -> counting.byRules(offers, population))
                .map(coverage -> new OwnReach(
                        coverage.people(),
                        coverage.byRules(),
                        coverage.groups().stream()
                                .map(part -> body(offers, part))
                                .toList(),
                        coverage.territories().stream()
                                .map(part -> body(offers, part))
                                .toList(),
                        coverage.undescribed()));
    }

    /** Every part that both have. */
    static List<PartChange> changes(Programme programme, Coverage before, Coverage after) {
        Map<List<Object>, Coverage.Part> known = new HashMap<>();
        parts(before).forEach(part -> known.put(key(part), part));
        return parts(after)
                .filter(part -> known.containsKey(key(part)))
                .map(part -> {
                    Coverage.Part old = known.get(key(part));
                    return new PartChange(body(programme, part), old.people(), old.reached(), old.byRules());
                })
                .toList();
    }

    /** The part that lost most, by share; nothing when none did. */
    static Optional<PartChange> hole(Programme programme, Coverage before, Coverage after) {
        return changes(programme, before, after).stream()
                .filter(change -> loss(change) > 0)
                .max(Comparator.comparingDouble(ReachViews::loss));
    }

    static PartBody body(Programme programme, Coverage.Part part) {
        Optional<Fact> fact = programme.fact(part.fact());
        return new PartBody(
                part.fact(),
                fact.map(Fact::name).orElse(Map.of(Programme.ANY_LANGUAGE, part.fact())),
                fact.map(Fact::kind).orElse(FactKind.INTEGER),
                part.value(),
                fact.stream()
                        .flatMap(known -> known.options().stream())
                        .filter(option -> option.id().equals(part.value()))
                        .findFirst()
                        .map(Fact.Option::name)
                        .orElse(Map.of()),
                part.range().map(Population.Range::from),
                part.range().map(Population.Range::to),
                programme.currency(),
                part.people(),
                part.reached(),
                part.byRules());
    }

    private static double loss(PartChange change) {
        double before = (double) change.reachedBefore() / change.peopleBefore();
        return before - (double) change.part().reached() / change.part().people();
    }

    private static Stream<Coverage.Part> parts(Coverage coverage) {
        return Stream.concat(coverage.groups().stream(), coverage.territories().stream());
    }

    private static List<Object> key(Coverage.Part part) {
        return List.of(
                part.fact(),
                part.value(),
                part.range().map(Population.Range::from),
                part.range().map(Population.Range::to));
    }
}
