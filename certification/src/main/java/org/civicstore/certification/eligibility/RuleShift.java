package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who gains and who loses when a rule takes the place of another. Exact: a rule that holds for nobody is one node of the reduced
 * diagram. Looked at on the day and on the next days on which a parameter has another value.
 */
public record RuleShift(boolean gained, boolean lost) {

    private static final int DAYS = 8;
    private static final RuleShift UNKNOWN = new RuleShift(true, true);

    /** Empty rules hold for everybody. */
    public static RuleShift between(Programme facts, Optional<Rule> before, Optional<Rule> after, LocalDate today) {
        List<Offer> offers = List.of(offer("gained", but(after, before)), offer("lost", but(before, after)));
        Programme both = facts.offering(offers);
        boolean gained = false;
        boolean lost = false;
        for (LocalDate day : days(facts, today)) {
            try {
                Evaluator evaluator = Evaluator.of(both, day);
                gained |= evaluator.offers.get(0).offer().node() != Diagram.FALSE;
                lost |= evaluator.offers.get(1).offer().node() != Diagram.FALSE;
            } catch (NotEvaluable tooIntricate) {
                return UNKNOWN;
            }
        }
        return new RuleShift(gained, lost);
    }

    /** The rule of an offer as a whole; empty when it is for everybody. */
    public static Optional<Rule> rule(Offer offer) {
        return offer.paths().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Rule.Any(offer.paths().stream().map(Offer.Way::when).toList()));
    }

    /** The rule of a benefit with that of its offer. */
    public static Optional<Rule> rule(Offer offer, Offer.Benefit benefit) {
        List<Rule> both = new ArrayList<>();
        rule(offer).ifPresent(both::add);
        benefit.when().ifPresent(both::add);
        return both.isEmpty() ? Optional.empty() : Optional.of(new Rule.All(both));
    }

    /** One rule without those for whom the other holds. */
    private static Rule but(Optional<Rule> one, Optional<Rule> other) {
        // Everybody is "none of nothing", nobody "one of nothing": the language does not have them, the engine does.
        Rule base = one.orElse(new Rule.All(List.of()));
        Rule without = other.orElse(new Rule.All(List.of()));
        return new Rule.All(List.of(base, new Rule.Not(without)));
    }

    private static Offer offer(String id, Rule rule) {
        return new Offer(
                id, Map.of(), "", Map.of(), Optional.empty(), List.of(new Offer.Way(id, Map.of(), rule)), List.of());
    }

    private static List<LocalDate> days(Programme programme, LocalDate today) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(today);
        programme.parameters().forEach(parameter -> parameter.values().stream()
                .map(Parameter.Dated::from)
                .filter(today::isBefore)
                .forEach(days::add));
        return days.stream().limit(DAYS).toList();
    }
}
