package org.civicstore.certification.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.certification.source.Quote;
import org.civicstore.certification.source.Source;

/** Reads rules, and the values in them as the fact that they are compared with demands. */
final class RuleReader {

    private final Map<String, Fact> facts;
    private final Map<String, Parameter> parameters;
    private int read;

    RuleReader(Map<String, Fact> facts, List<Parameter> parameters) {
        this.facts = facts;
        this.parameters = parameters.stream()
                .collect(Collectors.toMap(Parameter::id, parameter -> parameter, (first, _) -> first));
    }

    /** The rule of a field; empty, with a problem, when any part of it is wrong. */
    Optional<Rule> rule(Entry parent, String field) {
        parent.demand(field, "Write the rule.");
        return parent.child(field).flatMap(entry -> rule(entry, 1));
    }

    private Optional<Rule> rule(Entry entry, int depth) {
        if (++read > ProgrammeLimits.CONDITIONS) {
            if (read == ProgrammeLimits.CONDITIONS + 1) {
                entry.problem(
                        "",
                        "rule.too-many",
                        "There are more than %,d rules.".formatted(ProgrammeLimits.CONDITIONS),
                        "Derive a fact from what several rules say.");
            }
            return Optional.empty();
        }
        if (depth > ProgrammeLimits.RULE_DEPTH) {
            entry.problem(
                    "",
                    "rule.too-deep",
                    "Rules stand inside rules more than " + ProgrammeLimits.RULE_DEPTH + " levels deep.",
                    "Derive a fact from the inner ones, or make several paths of it.");
            return Optional.empty();
        }
        if (entry.has("fact")) {
            return condition(entry);
        }
        entry.only("all", "any", "not", "fact");
        if (entry.names().size() != 1) {
            entry.problem(
                    "",
                    "rule.unclear",
                    "A rule is one of all, any, not, or a condition on a fact.",
                    "Write one of them: all: [...], any: [...], not: {...}, or fact: with a test.");
            return Optional.empty();
        }
        if (entry.has("not")) {
            return entry.child("not").flatMap(inner -> rule(inner, depth + 1)).map(Rule.Not::new);
        }
        String name = entry.has("all") ? "all" : "any";
        List<Entry> inner = entry.children(name, ProgrammeLimits.RULE_WIDTH);
        List<Rule> rules = new ArrayList<>();
        inner.forEach(each -> rule(each, depth + 1).ifPresent(rules::add));
        if (inner.isEmpty()) {
            entry.problem(name, "list.empty", "\"" + name + "\" of nothing says nothing.", "List rules in it.");
        }
        return rules.isEmpty() || rules.size() < inner.size()
                ? Optional.empty()
                : Optional.of(name.equals("all") ? new Rule.All(rules) : new Rule.Any(rules));
    }

    private Optional<Rule> condition(Entry entry) {
        Optional<String> id = entry.text("fact", ProgrammeLimits.NAME);
        Optional<Fact> fact = id.map(facts::get);
        if (fact.isEmpty()) {
            entry.problem(
                    "fact",
                    "fact.unknown",
                    "There is no fact \"" + Quote.of(id.orElse("")) + "\".",
                    "Declare it under facts, or mend the name.");
            return Optional.empty();
        }
        return test(entry, fact.get())
                .map(test -> new Rule.Condition(entry.pointer(), fact.get().id(), test));
    }

    private Optional<Comparison> test(Entry entry, Fact fact) {
        FactKind kind = fact.kind();
        switch (kind) {
            case BOOLEAN -> {
                entry.only("fact", "is");
                if (entry.demand("is", "Write is: true or is: false.").orElse(null) instanceof Source.Flag flag) {
                    return Optional.of(new Comparison.Is(flag.value()));
                }
                if (entry.has("is")) {
                    entry.wrongType("is", "true or false");
                }
                return Optional.empty();
            }
            case CHOICE -> {
                entry.only("fact", "is", "oneOf");
                return onlyOne(entry, "is", "oneOf")
                        .flatMap(name -> set(entry, name, fact, name.equals("is")))
                        .map(Comparison.Chosen::new);
            }
            case CHOICES -> {
                entry.only("fact", "includesAny", "includesAll");
                return onlyOne(entry, "includesAny", "includesAll").flatMap(name -> set(entry, name, fact, false)
                        .map(options -> new Comparison.Includes(options, name.equals("includesAll"))));
            }
            case MONEY, INTEGER, DATE -> {
                entry.only("fact", "is", "oneOf", "atLeast", "above", "atMost", "below");
                return ordered(entry, kind);
            }
        }
        throw new IllegalStateException("No such kind: " + kind);
    }

    private Optional<Comparison> ordered(Entry entry, FactKind kind) {
        boolean lower = entry.has("atLeast") || entry.has("above");
        boolean upper = entry.has("atMost") || entry.has("below");
        boolean doubled = entry.has("atLeast") && entry.has("above") || entry.has("atMost") && entry.has("below");
        int others = (entry.has("is") ? 1 : 0) + (entry.has("oneOf") ? 1 : 0);
        if (doubled || others + (lower || upper ? 1 : 0) != 1) {
            entry.problem(
                    "",
                    "test.unclear",
                    "A condition on \""
                            + entry.text("fact", ProgrammeLimits.NAME).orElse("") + "\" needs one test.",
                    "Write is, oneOf, or at most one of atLeast and above with at most one of atMost and below.");
            return Optional.empty();
        }
        if (entry.has("oneOf")) {
            List<Long> values = new ArrayList<>();
            List<Source> items = entry.items("oneOf", ProgrammeLimits.OPTIONS);
            items.forEach(item ->
                    ValueReader.literal(entry, "oneOf", Optional.of(item), kind).ifPresent(values::add));
            if (items.isEmpty()) {
                entry.problem("oneOf", "list.empty", "One of nothing is nothing.", "List values.");
            }
            return values.size() == items.size() && !values.isEmpty()
                    ? Optional.of(new Comparison.OneOf(values))
                    : Optional.empty();
        }
        if (entry.has("is")) {
            return amount(entry, "is", kind)
                    .map(amount -> Optional.of(new Comparison.Bound(amount, true)))
                    .map(bound -> new Comparison.Within(bound, bound));
        }
        Optional<Comparison.Bound> from = bound(entry, "atLeast", "above", kind);
        Optional<Comparison.Bound> to = bound(entry, "atMost", "below", kind);
        if (lower && from.isEmpty() || upper && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isPresent()
                && to.isPresent()
                && from.get().amount() instanceof Amount.Fixed(long low)
                && to.get().amount() instanceof Amount.Fixed(long high)
                && low + (from.get().inclusive() ? 0 : 1) > high - (to.get().inclusive() ? 0 : 1)) {
            entry.problem("", "range.empty", "No value is in this range.", "Exchange the bounds, or mend one.");
            return Optional.empty();
        }
        return Optional.of(new Comparison.Within(from, to));
    }

    private Optional<Comparison.Bound> bound(Entry entry, String inclusive, String exclusive, FactKind kind) {
        String name = entry.has(inclusive) ? inclusive : exclusive;
        return entry.has(name)
                ? amount(entry, name, kind).map(amount -> new Comparison.Bound(amount, name.equals(inclusive)))
                : Optional.empty();
    }

    /** A value of that kind, or the parameter that holds it. */
    Optional<Amount> amount(Entry entry, String field, FactKind kind) {
        if (entry.optional(field).orElse(null) instanceof Source.Mapping) {
            return parameter(entry, field, kind, Optional.empty()).map(Amount.Of::new);
        }
        return ValueReader.literal(entry, field, entry.optional(field), kind).map(Amount.Fixed::new);
    }

    private Optional<OptionSet> set(Entry entry, String field, Fact fact, boolean single) {
        if (entry.optional(field).orElse(null) instanceof Source.Mapping) {
            return parameter(entry, field, FactKind.CHOICES, Optional.of(fact)).map(OptionSet.Of::new);
        }
        if (single) {
            return entry.text(field, ProgrammeLimits.NAME)
                    .filter(option -> ValueReader.known(entry, field, option, fact))
                    .map(option -> new OptionSet.Fixed(List.of(option)));
        }
        List<String> options = ValueReader.options(entry, field, fact);
        if (entry.items(field, ProgrammeLimits.OPTIONS).isEmpty()) {
            entry.problem(field, "list.empty", "One of nothing is nothing.", "List options.");
        }
        return options.isEmpty() ? Optional.empty() : Optional.of(new OptionSet.Fixed(options));
    }

    private Optional<String> parameter(Entry entry, String field, FactKind kind, Optional<Fact> options) {
        Optional<Entry> reference = entry.child(field);
        reference.ifPresent(inner -> inner.only("parameter"));
        Optional<String> id = reference.flatMap(inner -> inner.text("parameter", ProgrammeLimits.NAME));
        Optional<Parameter> found = id.map(parameters::get)
                .filter(parameter -> parameter.kind() == kind)
                .filter(parameter -> options.map(Fact::id).equals(parameter.of()));
        if (found.isEmpty()) {
            entry.problem(
                    field,
                    "parameter.unknown",
                    "There is no parameter \"" + Quote.of(id.orElse("")) + "\" with "
                            + options.map(fact -> "options of \"" + fact.id() + "\"")
                                    .orElse("a value of the kind " + kind)
                            + ".",
                    "Declare it under parameters, or mend the name.");
        }
        return found.map(Parameter::id);
    }

    private static Optional<String> onlyOne(Entry entry, String first, String second) {
        if (entry.has(first) == entry.has(second)) {
            entry.problem(
                    "", "test.unclear", "The condition needs one test.", "Write " + first + " or " + second + ".");
            return Optional.empty();
        }
        return Optional.of(entry.has(first) ? first : second);
    }
}
