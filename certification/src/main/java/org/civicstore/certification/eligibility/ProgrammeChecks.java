package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.civicstore.certification.source.Source;

/** Checks of a programme what only its parts together show. */
final class ProgrammeChecks {

    private static final int DAYS = 8;

    private final Programme programme;
    private final Entry head;
    private final boolean mayOfferNothing;

    ProgrammeChecks(
            Programme programme, Source.Mapping mapping, List<ProgrammeProblem> problems, boolean mayOfferNothing) {
        this.programme = programme;
        this.head = new Entry(mapping, "", problems);
        this.mayOfferNothing = mayOfferNothing;
    }

    void run() {
        if (circular() || repeatedParts() || dependentTerms()) {
            return;
        }
        if (programme.offers().isEmpty() && !mayOfferNothing) {
            head.problem("offers", "list.empty", "Nothing is offered.", "List at least one offer.");
        }
        examples();
        intricate();
    }

    private boolean circular() {
        List<Entry> entries = head.children("facts", ProgrammeLimits.FACTS);
        for (int i = 0; i < programme.facts().size(); i++) {
            Fact fact = programme.facts().get(i);
            if (reaches(fact, fact.id(), new HashSet<>())) {
                entries.get(i)
                        .problem(
                                "id",
                                "derivation.circular",
                                "\"" + fact.id() + "\" is derived from itself.",
                                "Derive it from facts that people are asked for.");
                return true;
            }
        }
        return false;
    }

    private boolean reaches(Fact from, String id, Set<String> seen) {
        for (String next : sources(from)) {
            if (next.equals(id)
                    || seen.add(next) && reaches(programme.fact(next).orElseThrow(), id, seen)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> sources(Fact fact) {
        Set<String> sources = new LinkedHashSet<>();
        switch (fact.derivation().orElse(null)) {
            case Derivation.Sum(List<Derivation.Part> parts) -> parts.forEach(part -> sources.add(part.fact()));
            case Derivation.Years years -> sources.add(years.since());
            case Derivation.Holds(Rule rule) -> conditions(rule, sources);
            case null -> {}
        }
        return sources;
    }

    private static void conditions(Rule rule, Set<String> facts) {
        switch (rule) {
            case Rule.All(List<Rule> rules) -> rules.forEach(each -> conditions(each, facts));
            case Rule.Any(List<Rule> rules) -> rules.forEach(each -> conditions(each, facts));
            case Rule.Not(Rule inner) -> conditions(inner, facts);
            case Rule.Condition condition -> facts.add(condition.fact());
        }
    }

    private boolean repeatedParts() {
        boolean repeated = false;
        List<Entry> entries = head.children("facts", ProgrammeLimits.FACTS);
        for (int i = 0; i < programme.facts().size(); i++) {
            List<String> parts = new ArrayList<>();
            collect(programme.facts().get(i), parts);
            if (new HashSet<>(parts).size() < parts.size() || parts.size() > ProgrammeLimits.PARTS) {
                entries.get(i)
                        .problem(
                                "sum",
                                "sum.repeated",
                                "A fact is counted twice in this sum, or it has too many parts.",
                                "Count each fact once, and at most " + ProgrammeLimits.PARTS + ".");
                repeated = true;
            }
        }
        return repeated;
    }

    /** The facts asked for that an ordered fact is made of: itself, or the parts of its sum. */
    private void collect(Fact fact, List<String> parts) {
        if (parts.size() > ProgrammeLimits.PARTS) {
            return;
        }
        switch (fact.derivation().orElse(null)) {
            case Derivation.Sum(List<Derivation.Part> inner) ->
                inner.forEach(part -> collect(programme.fact(part.fact()).orElseThrow(), parts));
            case Derivation.Years years -> parts.add(years.since());
            case Derivation.Holds _ -> {}
            case null -> parts.add(fact.id());
        }
    }

    /**
     * What the rules of one offer compare must not hang together, or it could not be told exactly what is still possible: a fact
     * counts by itself or in one sum.
     */
    private boolean dependentTerms() {
        boolean dependent = false;
        List<Entry> entries = head.children("offers", ProgrammeLimits.OFFERS);
        for (int i = 0; i < programme.offers().size(); i++) {
            Offer offer = programme.offers().get(i);
            Set<String> used = new LinkedHashSet<>();
            offer.paths().forEach(way -> conditions(way.when(), used));
            offer.benefits().forEach(benefit -> benefit.when().ifPresent(rule -> conditions(rule, used)));
            dependent |= dependent(entries.get(i), "paths", used);
        }
        List<Entry> facts = head.children("facts", ProgrammeLimits.FACTS);
        for (int i = 0; i < programme.facts().size(); i++) {
            if (programme.facts().get(i).derivation().orElse(null) instanceof Derivation.Holds(Rule rule)) {
                Set<String> used = new LinkedHashSet<>();
                conditions(rule, used);
                dependent |= dependent(facts.get(i), "when", used);
            }
        }
        return dependent;
    }

    private boolean dependent(Entry entry, String field, Set<String> used) {
        Map<String, String> countedIn = new HashMap<>();
        Set<String> terms = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        used.forEach(id -> terms(programme.fact(id).orElseThrow(), terms, seen));
        for (String term : terms) {
            List<String> parts = new ArrayList<>();
            collect(programme.fact(term).orElseThrow(), parts);
            for (String part : parts) {
                String other = countedIn.putIfAbsent(part, term);
                if (other != null) {
                    entry.problem(
                            field,
                            "terms.dependent",
                            "\"%s\" is compared both in \"%s\" and in \"%s\", which hang together."
                                    .formatted(part, other, term),
                            "Compare one of the two here; where both are needed, ask for the sum as a fact of its"
                                    + " own.");
                    return true;
                }
            }
        }
        return false;
    }

    /** Derived booleans are what their rules compare; years are a way of looking at a date. */
    private void terms(Fact fact, Set<String> terms, Set<String> seen) {
        if (!seen.add(fact.id())) {
            return;
        }
        switch (fact.derivation().orElse(null)) {
            case Derivation.Holds(Rule rule) -> {
                Set<String> used = new LinkedHashSet<>();
                conditions(rule, used);
                used.forEach(id -> terms(programme.fact(id).orElseThrow(), terms, seen));
            }
            case Derivation.Years years -> terms.add(years.since());
            case Derivation.Sum _ -> terms.add(fact.id());
            case null -> terms.add(fact.id());
        }
    }

    private void examples() {
        Set<String> targets = new LinkedHashSet<>();
        for (Offer offer : programme.offers()) {
            targets.add(offer.id());
            offer.benefits().forEach(benefit -> targets.add(offer.id() + "/" + benefit.id()));
        }
        ProfileReader profiles = new ProfileReader(programme);
        List<Entry> entries = head.children("examples", ProgrammeLimits.EXAMPLES);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Example example = programme.examples().get(i);
            for (Profile.Problem problem : profiles.profile("", example.facts()).problems()) {
                entry.problem(
                        "facts",
                        "example." + problem.problem(),
                        "The fact \"" + problem.fact() + "\" of this example cannot be read: " + problem.problem()
                                + ".",
                        "Compare with the fact's kind, bounds and options.");
            }
            example.expect().keySet().stream()
                    .filter(target -> !targets.contains(target))
                    .forEach(target -> entry.child("expect")
                            .ifPresent(expect -> expect.problem(
                                    target,
                                    "offer.unknown",
                                    "There is no such offer or benefit.",
                                    "Write the id of an offer, or offer/benefit.")));
        }
    }

    /** Tried on the last days from which a parameter has another value, once all have one. */
    private void intricate() {
        TreeSet<LocalDate> days = new TreeSet<>();
        programme.parameters().forEach(parameter -> parameter.values().forEach(value -> days.add(value.from())));
        days.removeIf(day -> programme.parameters().stream()
                .anyMatch(parameter -> parameter.on(day).isEmpty()));
        if (days.isEmpty()) {
            days.add(LocalDate.EPOCH);
        }
        for (LocalDate day : days.descendingSet().stream().limit(DAYS).toList()) {
            try {
                Evaluator.of(programme, day);
            } catch (NotEvaluable reason) {
                head.problem(
                        "offers",
                        "rules.not-evaluable",
                        String.valueOf(reason.getMessage()),
                        "Make the rules simpler: fewer conditions that each speak of other facts.");
                return;
            }
        }
    }
}
