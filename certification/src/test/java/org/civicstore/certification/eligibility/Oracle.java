package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says who is eligible by the definition: tries every completion of a profile. Knows nothing of cells and diagrams, and shares
 * with the engine only the model of a programme.
 */
final class Oracle {

    /** Values of a domain that are all tried; of a larger one those where a rule could turn. */
    private static final int SMALL = 70;

    private final Programme programme;
    private final LocalDate on;
    private final List<Fact> asked;

    /** @param outcomes by offer and offer/benefit, in the order of the file */
    record Truth(Map<String, Outcome> outcomes, Map<String, Set<String>> matters) {}

    Oracle(Programme programme, LocalDate on) {
        this.programme = programme;
        this.on = on;
        this.asked = programme.facts().stream().filter(Fact::isAsked).toList();
    }

    /** How many completions a profile has. */
    long completions(Map<String, @Nullable Object> answers) {
        long many = 1;
        for (Fact fact : asked) {
            many *= answers.get(fact.id()) == null ? candidates(fact, answers).size() : 1;
        }
        return many;
    }

    Truth truth(Map<String, @Nullable Object> answers) {
        List<Fact> missing =
                asked.stream().filter(fact -> answers.get(fact.id()) == null).toList();
        List<List<Object>> values =
                missing.stream().map(fact -> candidates(fact, answers)).toList();
        int size = values.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        Map<String, BitSet> tables = new LinkedHashMap<>();
        Map<String, Object> whole = new HashMap<>();
        answers.forEach((fact, value) -> {
            if (value != null) {
                whole.put(fact, value);
            }
        });
        for (int index = 0; index < size; index++) {
            int rest = index;
            for (int i = 0; i < missing.size(); i++) {
                whole.put(
                        missing.get(i).id(),
                        values.get(i).get(rest % values.get(i).size()));
                rest /= values.get(i).size();
            }
            int at = index;
            decide(whole).forEach((target, holds) -> tables.computeIfAbsent(target, _ -> new BitSet())
                    .set(at, holds));
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Map<String, Set<String>> matters = new LinkedHashMap<>();
        tables.forEach((target, table) -> {
            int holds = table.cardinality();
            outcomes.put(
                    target, holds == 0 ? Outcome.NOT_ELIGIBLE : holds == size ? Outcome.ELIGIBLE : Outcome.UNDECIDED);
            matters.put(target, matters(missing, values, table, size));
        });
        return new Truth(outcomes, matters);
    }

    /** Facts of which two values, all else being equal, give different outcomes. */
    private static Set<String> matters(List<Fact> missing, List<List<Object>> values, BitSet table, int size) {
        Set<String> found = new LinkedHashSet<>();
        int stride = 1;
        for (int i = 0; i < missing.size(); i++) {
            int many = values.get(i).size();
            for (int index = 0; index < size; index++) {
                int first = index - index / stride % many * stride;
                if (table.get(index) != table.get(first)) {
                    found.add(missing.get(i).id());
                    break;
                }
            }
            stride *= many;
        }
        return found;
    }

    private Map<String, Boolean> decide(Map<String, Object> whole) {
        Map<String, Boolean> decided = new LinkedHashMap<>();
        for (Offer offer : programme.offers()) {
            boolean holds = offer.paths().isEmpty() || offer.paths().stream().anyMatch(way -> holds(way.when(), whole));
            decided.put(offer.id(), holds);
            offer.benefits()
                    .forEach(benefit -> decided.put(
                            offer.id() + "/" + benefit.id(),
                            holds
                                    && benefit.when()
                                            .map(rule -> holds(rule, whole))
                                            .orElse(true)));
        }
        return decided;
    }

    private boolean holds(Rule rule, Map<String, Object> whole) {
        return switch (rule) {
            case Rule.All(List<Rule> rules) -> rules.stream().allMatch(each -> holds(each, whole));
            case Rule.Any(List<Rule> rules) -> rules.stream().anyMatch(each -> holds(each, whole));
            case Rule.Not(Rule inner) -> !holds(inner, whole);
            case Rule.Condition condition -> passes(condition, whole);
        };
    }

    private boolean passes(Rule.Condition condition, Map<String, Object> whole) {
        Fact fact = programme.fact(condition.fact()).orElseThrow();
        return switch (condition.comparison()) {
            case Comparison.Is(boolean value) ->
                value
                        == (fact.derivation().orElse(null) instanceof Derivation.Holds(Rule rule)
                                ? holds(rule, whole)
                                : (Boolean) whole.get(fact.id()));
            case Comparison.Chosen(OptionSet set) -> options(set).contains(String.valueOf(whole.get(fact.id())));
            case Comparison.Includes(OptionSet set, boolean all) -> {
                List<?> chosen = (List<?>) whole.get(fact.id());
                yield all
                        ? chosen.containsAll(options(set))
                        : options(set).stream().anyMatch(chosen::contains);
            }
            case Comparison.OneOf(List<Long> values) -> values.contains(number(fact, whole));
            case Comparison.Within within -> {
                long value = number(fact, whole);
                yield within.lower()
                                .map(bound -> bound.inclusive()
                                        ? value >= amount(bound.amount())
                                        : value > amount(bound.amount()))
                                .orElse(true)
                        && within.upper()
                                .map(bound -> bound.inclusive()
                                        ? value <= amount(bound.amount())
                                        : value < amount(bound.amount()))
                                .orElse(true);
            }
        };
    }

    private long number(Fact fact, Map<String, Object> whole) {
        return switch (fact.derivation().orElse(null)) {
            case Derivation.Sum(List<Derivation.Part> parts) ->
                parts.stream()
                        .mapToLong(part -> (part.minus() ? -1 : 1)
                                * number(programme.fact(part.fact()).orElseThrow(), whole))
                        .sum();
            case Derivation.Years years -> {
                LocalDate born = LocalDate.ofEpochDay(
                        number(programme.fact(years.since()).orElseThrow(), whole));
                LocalDate day = years.on()
                        .map(amount -> LocalDate.ofEpochDay(amount(amount)))
                        .orElse(on);
                Period age = Period.between(born, day);
                yield age.isNegative() && (age.getMonths() != 0 || age.getDays() != 0)
                        ? age.getYears() - 1
                        : age.getYears();
            }
            case Derivation.Holds _ -> throw new IllegalStateException("No number");
            case null -> {
                Object value = whole.get(fact.id());
                yield value instanceof String day ? LocalDate.parse(day).toEpochDay() : ((Number) value).longValue();
            }
        };
    }

    private long amount(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(long value) -> value;
            case Amount.Of(String parameter) -> dated(parameter).number();
        };
    }

    private List<String> options(OptionSet set) {
        return switch (set) {
            case OptionSet.Fixed(List<String> options) -> options;
            case OptionSet.Of(String parameter) -> dated(parameter).options();
        };
    }

    private Parameter.Dated dated(String parameter) {
        return programme.parameter(parameter).flatMap(known -> known.on(on)).orElseThrow();
    }

    private List<Object> candidates(Fact fact, Map<String, @Nullable Object> answers) {
        return switch (fact.kind()) {
            case BOOLEAN -> List.of(false, true);
            case CHOICE -> fact.options().stream().<Object>map(Fact.Option::id).toList();
            case CHOICES -> subsets(fact.options());
            case DATE ->
                numbers(fact, answers).stream()
                        .<Object>map(day -> LocalDate.ofEpochDay(day).toString())
                        .toList();
            case MONEY, INTEGER ->
                numbers(fact, answers).stream().<Object>map(each -> each).toList();
        };
    }

    private static List<Object> subsets(List<Fact.Option> options) {
        List<Object> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << options.size(); mask++) {
            List<String> subset = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    subset.add(options.get(i).id());
                }
            }
            all.add(subset);
        }
        return all;
    }

    private Set<Long> numbers(Fact fact, Map<String, @Nullable Object> answers) {
        Set<Long> values = new TreeSet<>();
        if (fact.max() - fact.min() < SMALL) {
            for (long value = fact.min(); value <= fact.max(); value++) {
                values.add(value);
            }
            return values;
        }
        values.add(fact.min());
        values.add(fact.min() + 1);
        // What the other part of a sum shifts a bound by, when it is known; nothing when it can be nothing.
        Set<Long> shifts = new HashSet<>(Set.of(0L));
        for (Fact other : asked) {
            if (answers.get(other.id()) instanceof Number known && other.kind() == fact.kind()) {
                shifts.add(known.longValue());
                shifts.add(-known.longValue());
            }
        }
        for (long edge : edges()) {
            for (long shift : shifts) {
                for (long value : new long[] {edge + shift, edge + shift + 1, shift - edge, shift - edge - 1}) {
                    if (value >= fact.min() && value <= fact.max()) {
                        values.add(value);
                    }
                }
            }
        }
        return values;
    }

    /** Greatest values below which or up to which a rule holds, and for years the days that belong to them. */
    private Set<Long> edges() {
        Set<Long> edges = new TreeSet<>();
        programme.offers().forEach(offer -> {
            offer.paths().forEach(way -> edges(way.when(), edges));
            offer.benefits().forEach(benefit -> benefit.when().ifPresent(rule -> edges(rule, edges)));
        });
        programme.facts().forEach(fact -> {
            if (fact.derivation().orElse(null) instanceof Derivation.Holds(Rule rule)) {
                edges(rule, edges);
            }
        });
        return edges;
    }

    private void edges(Rule rule, Set<Long> edges) {
        switch (rule) {
            case Rule.All(List<Rule> rules) -> rules.forEach(each -> edges(each, edges));
            case Rule.Any(List<Rule> rules) -> rules.forEach(each -> edges(each, edges));
            case Rule.Not(Rule inner) -> edges(inner, edges);
            case Rule.Condition condition -> {
                if (condition.comparison() instanceof Comparison.Within within) {
                    within.lower().ifPresent(bound -> edge(amount(bound.amount()), edges));
                    within.upper().ifPresent(bound -> edge(amount(bound.amount()), edges));
                }
            }
        }
    }

    private void edge(long value, Set<Long> edges) {
        edges.add(value - 1);
        edges.add(value);
        if (value > 0 && value < 130) {
            edges.add(on.minusYears(value).toEpochDay());
            edges.add(on.minusYears(value).toEpochDay() - 1);
        }
    }
}
