package org.civicstore.catalogue.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.civicstore.certification.eligibility.Comparison;
import org.civicstore.certification.eligibility.Derivation;
import org.civicstore.certification.eligibility.Eligibility.Reason;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.Rule;

/** What must be so of somebody, as far as an answer gives reasons for it. Its twin is {@code demands.ts}. */
public sealed interface Demand {

    /** @param negated whether the opposite of the condition is demanded */
    record Need(Rule.Condition condition, boolean negated) implements Demand {}

    /** Each of the ways is enough. */
    record Either(List<List<Demand>> ways) implements Demand {}

    /** Reasons of an offer, arranged as its rules arrange them. */
    static List<Demand> of(Programme programme, Offer offer, List<Reason> reasons) {
        Rule whole = new Rule.Any(offer.paths().stream().map(Offer.Way::when).toList());
        return new Arranging(programme, wanted(reasons)).demands(whole, false);
    }

    /** All that is demanded on these paths of an offer. */
    static List<Demand> onPaths(Programme programme, Offer offer, Collection<String> paths) {
        Rule open = new Rule.Any(offer.paths().stream()
                .filter(path -> paths.contains(path.id()))
                .map(Offer.Way::when)
                .toList());
        return new Arranging(programme, at -> true).demands(open, false);
    }

    /** The same of a benefit, without what its offer demands. */
    static List<Demand> of(Programme programme, Offer.Benefit benefit, List<Reason> reasons) {
        return benefit.when()
                .map(rule -> new Arranging(programme, wanted(reasons)).demands(rule, false))
                .orElse(List.of());
    }

    private static Predicate<String> wanted(List<Reason> reasons) {
        Set<String> at = Set.copyOf(reasons.stream().map(Reason::at).toList());
        return at::contains;
    }

    /** Goes through a rule and leaves out what is no reason. */
    record Arranging(Programme programme, Predicate<String> wanted) {

        List<Demand> demands(Rule rule, boolean negated) {
            return switch (rule) {
                case Rule.All(List<Rule> rules) -> negated ? either(rules, true) : each(rules, false);
                case Rule.Any(List<Rule> rules) -> negated ? each(rules, true) : either(rules, false);
                case Rule.Not(Rule inner) -> demands(inner, !negated);
                case Rule.Condition condition -> leaf(condition, negated);
            };
        }

        private List<Demand> leaf(Rule.Condition condition, boolean negated) {
            Optional<Derivation> how = programme.fact(condition.fact()).flatMap(fact -> fact.derivation());
            if (how.orElse(null) instanceof Derivation.Holds(Rule inner)
                    && condition.comparison() instanceof Comparison.Is(boolean value)) {
                return demands(inner, negated == value);
            }
            return wanted.test(condition.at()) ? List.of(new Need(condition, negated)) : List.of();
        }

        private List<Demand> each(List<Rule> rules, boolean negated) {
            return rules.stream()
                    .flatMap(rule -> demands(rule, negated).stream())
                    .toList();
        }

        private List<Demand> either(List<Rule> rules, boolean negated) {
            List<List<Demand>> ways = new ArrayList<>();
            for (Rule rule : rules) {
                List<Demand> way = demands(rule, negated);
                if (!way.isEmpty() && !ways.contains(way)) {
                    ways.add(way);
                }
            }
            return ways.size() <= 1 ? ways.stream().flatMap(List::stream).toList() : List.of(new Either(ways));
        }
    }
}
