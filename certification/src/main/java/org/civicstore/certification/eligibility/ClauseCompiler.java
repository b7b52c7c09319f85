package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.civicstore.certification.eligibility.Clause.Atom;

/** Turns rules into clauses for one day, and finds the variables that they speak of. */
final class ClauseCompiler {

    /** Further back or ahead lies no day that a fact can have. */
    private static final long YEARS = 1_000;

    private final Programme programme;
    private final LocalDate on;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<List<Integer>, Variable> variables = new HashMap<>();
    private final Map<String, Clause> derived = new HashMap<>();
    /** Conditions by derived fact, and all of them. */
    private final Map<String, Integer> sizes = new HashMap<>();

    private int size;

    ClauseCompiler(Programme programme, LocalDate on) {
        this.programme = programme;
        this.on = on;
        programme.facts().forEach(fact -> positions.put(fact.id(), positions.size()));
    }

    Clause clause(Rule rule) throws NotEvaluable {
        switch (rule) {
            case Rule.All(List<Rule> rules) -> {
                return new Clause.All(clauses(rules));
            }
            case Rule.Any(List<Rule> rules) -> {
                return new Clause.Any(clauses(rules));
            }
            case Rule.Not(Rule inner) -> {
                return new Clause.Not(clause(inner));
            }
            case Rule.Condition condition -> {
                return condition(condition);
            }
        }
    }

    /** The rule of a derived boolean; the same clause for everybody who asks. */
    Clause derived(Fact fact, Rule rule) throws NotEvaluable {
        Clause known = derived.get(fact.id());
        if (known == null) {
            int before = size;
            known = clause(rule);
            derived.put(fact.id(), known);
            sizes.put(fact.id(), size - before);
        } else {
            count(sizes.get(fact.id()));
        }
        return known;
    }

    private void count(int conditions) throws NotEvaluable {
        size += conditions;
        if (size > ProgrammeLimits.CONDITIONS) {
            throw new NotEvaluable("The rules are too intricate: with what facts are derived from, there are more than"
                    + " %,d conditions.".formatted(ProgrammeLimits.CONDITIONS));
        }
    }

    /** All that were spoken of, in the order of the file. */
    List<Variable> freeze() throws NotEvaluable {
        if (variables.size() > ProgrammeLimits.VARIABLES) {
            throw new NotEvaluable("The rules are too intricate: they tell more than %,d things apart."
                    .formatted(ProgrammeLimits.VARIABLES));
        }
        List<Variable> ordered = new ArrayList<>(variables.values());
        ordered.sort(Comparator.<Variable>comparingInt(each -> each.fact).thenComparingInt(each -> each.option));
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).freeze(i);
        }
        return ordered;
    }

    private List<Clause> clauses(List<Rule> rules) throws NotEvaluable {
        List<Clause> clauses = new ArrayList<>();
        for (Rule rule : rules) {
            clauses.add(clause(rule));
        }
        return clauses;
    }

    private Clause condition(Rule.Condition condition) throws NotEvaluable {
        int position = positions.get(condition.fact());
        Fact fact = programme.facts().get(position);
        switch (condition.comparison()) {
            case Comparison.Is(boolean value) -> {
                if (fact.derivation().orElse(null) instanceof Derivation.Holds(Rule rule)) {
                    Clause inner = derived(fact, rule);
                    return value ? inner : new Clause.Not(inner);
                }
                Variable flag = variable(position, 0, () -> Variable.choice(position, 2));
                return leaf(condition, List.of(Atom.among(flag, new boolean[] {!value, value})), true);
            }
            case Comparison.Chosen(OptionSet set) -> {
                Variable choice = variable(
                        position,
                        0,
                        () -> Variable.choice(position, fact.options().size()));
                boolean[] options = new boolean[fact.options().size()];
                for (String option : options(set)) {
                    options[fact.optionIndex(option)] = true;
                }
                return leaf(condition, List.of(Atom.among(choice, options)), true);
            }
            case Comparison.Includes(OptionSet set, boolean all) -> {
                List<Atom> atoms = new ArrayList<>();
                for (String option : options(set)) {
                    int index = fact.optionIndex(option);
                    Variable holds = variable(position, index, () -> Variable.option(position, index));
                    atoms.add(Atom.among(holds, new boolean[] {false, true}));
                }
                return leaf(condition, atoms, all);
            }
            case Comparison.OneOf(List<Long> values) -> {
                long[] ranges = new long[2 * values.size()];
                for (int i = 0; i < ranges.length; i++) {
                    ranges[i] = values.get(i / 2);
                }
                return leaf(condition, List.of(within(fact, ranges)), true);
            }
            case Comparison.Within within -> {
                long lower = -ProgrammeLimits.NUMBER * ProgrammeLimits.PARTS;
                long upper = -lower;
                if (within.lower().isPresent()) {
                    Comparison.Bound bound = within.lower().get();
                    lower = amount(bound.amount()) + (bound.inclusive() ? 0 : 1);
                }
                if (within.upper().isPresent()) {
                    Comparison.Bound bound = within.upper().get();
                    upper = amount(bound.amount()) - (bound.inclusive() ? 0 : 1);
                }
                return leaf(condition, List.of(within(fact, lower, upper)), true);
            }
        }
    }

    private Clause leaf(Rule.Condition condition, List<Atom> atoms, boolean all) throws NotEvaluable {
        count(1);
        return new Clause.Leaf(condition.at(), positions.get(condition.fact()), atoms, all);
    }

    private Atom within(Fact fact, long... ranges) throws NotEvaluable {
        if (!(fact.derivation().orElse(null) instanceof Derivation.Years years)) {
            return Atom.within(number(fact), ranges);
        }
        LocalDate until = until(years);
        long[] days = new long[ranges.length];
        for (int i = 0; i < ranges.length; i += 2) {
            days[i] = latest(until, ranges[i + 1] + 1) + 1;
            days[i + 1] = latest(until, ranges[i]);
        }
        return Atom.within(number(programme.fact(years.since()).orElseThrow()), days);
    }

    /** The day until which the years of a derived fact are counted. */
    LocalDate until(Derivation.Years years) throws NotEvaluable {
        return years.on().isPresent() ? LocalDate.ofEpochDay(amount(years.on().get())) : on;
    }

    /** The last day since which so many years are complete. */
    static long latest(LocalDate until, long years) {
        return until.minusYears(Math.clamp(years, -YEARS, YEARS)).toEpochDay();
    }

    private Variable number(Fact fact) {
        int position = positions.get(fact.id());
        Map<Integer, Boolean> parts = new TreeMap<>();
        collect(fact, false, parts);
        int size = parts.size();
        int[] facts = new int[size];
        boolean[] minus = new boolean[size];
        long[] min = new long[size];
        long[] max = new long[size];
        int next = 0;
        for (Map.Entry<Integer, Boolean> part : parts.entrySet()) {
            Fact known = programme.facts().get(part.getKey());
            facts[next] = part.getKey();
            minus[next] = part.getValue();
            min[next] = known.min();
            max[next++] = known.max();
        }
        return variable(position, 0, () -> Variable.number(position, facts, minus, min, max));
    }

    private void collect(Fact fact, boolean minus, Map<Integer, Boolean> parts) {
        if (fact.derivation().orElse(null) instanceof Derivation.Sum(List<Derivation.Part> inner)) {
            inner.forEach(part -> collect(programme.fact(part.fact()).orElseThrow(), minus != part.minus(), parts));
        } else {
            parts.put(positions.get(fact.id()), minus);
        }
    }

    private Variable variable(int fact, int option, Supplier<Variable> make) {
        return variables.computeIfAbsent(List.of(fact, option), _ -> make.get());
    }

    private long amount(Amount amount) throws NotEvaluable {
        return switch (amount) {
            case Amount.Fixed(long value) -> value;
            case Amount.Of(String parameter) -> dated(parameter).number();
        };
    }

    private List<String> options(OptionSet set) throws NotEvaluable {
        return switch (set) {
            case OptionSet.Fixed(List<String> options) -> options;
            case OptionSet.Of(String parameter) -> dated(parameter).options();
        };
    }

    private Parameter.Dated dated(String id) throws NotEvaluable {
        return programme
                .parameter(id)
                .flatMap(parameter -> parameter.on(on))
                .orElseThrow(() -> new NotEvaluable("The parameter " + id + " has no value on " + on + "."));
    }
}
