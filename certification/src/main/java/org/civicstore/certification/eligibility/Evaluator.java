package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A programme made ready for one day: its rules as one decision diagram, which costs milliseconds once and makes every answer
 * exact and quick. Immutable; any number of threads may use it.
 */
public final class Evaluator {

    final Programme programme;
    final LocalDate on;
    final List<Variable> variables;
    final Diagram diagram;
    final List<OfferNode> offers = new ArrayList<>();
    /** Every offer and benefit, in the order of the file. */
    final List<Integer> roots = new ArrayList<>();

    private final Map<String, Integer> flags = new LinkedHashMap<>();
    private final Map<String, LocalDate> until = new LinkedHashMap<>();

    /** A rule with its node in the diagram. */
    record Ruled(String id, Clause clause, int node) {}

    record OfferNode(Ruled offer, List<Ruled> paths, List<Ruled> benefits) {}

    private Evaluator(Programme programme, LocalDate on) throws NotEvaluable {
        this.programme = programme;
        this.on = on;
        ClauseCompiler compiler = new ClauseCompiler(programme, on);
        Map<String, Clause> derived = new LinkedHashMap<>();
        for (Fact fact : programme.facts()) {
            switch (fact.derivation().orElse(null)) {
                case Derivation.Holds(Rule rule) -> derived.put(fact.id(), compiler.derived(fact, rule));
                case Derivation.Years years -> until.put(fact.id(), compiler.until(years));
                case null, default -> {}
            }
        }
        List<Compiled> compiled = new ArrayList<>();
        for (Offer offer : programme.offers()) {
            compiled.add(compile(compiler, offer));
        }
        this.variables = compiler.freeze();
        this.diagram = new Diagram(variables);
        for (Map.Entry<String, Clause> fact : derived.entrySet()) {
            flags.put(fact.getKey(), diagram.node(fact.getValue()));
        }
        for (int i = 0; i < compiled.size(); i++) {
            offers.add(node(programme.offers().get(i), compiled.get(i)));
        }
    }

    /** @throws NotEvaluable when a parameter has no value on that day, or the rules are too intricate */
    public static Evaluator of(Programme programme, LocalDate on) throws NotEvaluable {
        return new Evaluator(programme, on);
    }

    /** For one profile; {@link #start} for many. */
    public Answer answer(Profile profile) {
        return start().answer(profile);
    }

    /** Something that evaluates profile after profile, in one thread. */
    public Evaluation start() {
        return new Evaluation(this);
    }

    /** Nodes of the diagram: what a device has to hold. */
    public int size() {
        return diagram.size();
    }

    /** Derived facts that follow from what is known. */
    Map<String, Object> derived(Walk walk, Profile profile) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (int i = 0; i < programme.facts().size(); i++) {
            Fact fact = programme.facts().get(i);
            value(walk, profile, fact).ifPresent(value -> known.put(fact.id(), value));
        }
        return known;
    }

    private Optional<Object> value(Walk walk, Profile profile, Fact fact) {
        return switch (fact.derivation().orElse(null)) {
            case Derivation.Holds _ -> {
                int holds = walk.decide(flags.get(fact.id()));
                yield holds == Walk.OPEN ? Optional.empty() : Optional.of(holds == Walk.YES);
            }
            case Derivation.Years years -> number(profile, years.since()).map(day -> years(until.get(fact.id()), day));
            case Derivation.Sum _ -> number(profile, fact.id()).map(Long::valueOf);
            case null -> Optional.empty();
        };
    }

    /** Of an ordered fact that is given, or of a sum all of whose parts are. */
    private Optional<Long> number(Profile profile, String id) {
        for (int i = 0; i < programme.facts().size(); i++) {
            Fact fact = programme.facts().get(i);
            if (fact.id().equals(id) && fact.isAsked()) {
                return profile.state[i] == Profile.GIVEN ? Optional.of(profile.number[i]) : Optional.empty();
            }
            if (fact.id().equals(id)
                    && fact.derivation().orElseThrow() instanceof Derivation.Sum(List<Derivation.Part> parts)) {
                long sum = 0;
                for (Derivation.Part part : parts) {
                    Optional<Long> value = number(profile, part.fact());
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    sum += part.minus() ? -value.get() : value.get();
                }
                return Optional.of(sum);
            }
        }
        return Optional.empty();
    }

    private static long years(LocalDate until, long day) {
        long years = until.getYear() - LocalDate.ofEpochDay(day).getYear();
        return day > ClauseCompiler.latest(until, years) ? years - 1 : years;
    }

    /** An offer's rules while the variables are still being found. */
    private record Compiled(Clause offer, List<Clause> paths, List<Clause> benefits) {}

    private static Compiled compile(ClauseCompiler compiler, Offer offer) throws NotEvaluable {
        List<Clause> paths = new ArrayList<>();
        for (Offer.Way way : offer.paths()) {
            paths.add(compiler.clause(way.when()));
        }
        Clause any = paths.isEmpty() ? new Clause.All(List.of()) : new Clause.Any(paths);
        List<Clause> benefits = new ArrayList<>();
        for (Offer.Benefit benefit : offer.benefits()) {
            benefits.add(
                    benefit.when().isPresent()
                            ? new Clause.All(
                                    List.of(any, compiler.clause(benefit.when().get())))
                            : any);
        }
        return new Compiled(any, paths, benefits);
    }

    private OfferNode node(Offer offer, Compiled compiled) throws NotEvaluable {
        Ruled whole = ruled(offer.id(), compiled.offer());
        roots.add(whole.node());
        List<Ruled> paths = new ArrayList<>();
        for (int i = 0; i < compiled.paths().size(); i++) {
            paths.add(ruled(offer.paths().get(i).id(), compiled.paths().get(i)));
        }
        List<Ruled> benefits = new ArrayList<>();
        for (int i = 0; i < compiled.benefits().size(); i++) {
            benefits.add(ruled(offer.benefits().get(i).id(), compiled.benefits().get(i)));
            roots.add(benefits.getLast().node());
        }
        return new OfferNode(whole, paths, benefits);
    }

    private Ruled ruled(String id, Clause clause) throws NotEvaluable {
        return new Ruled(id, clause, diagram.node(clause));
    }
}
