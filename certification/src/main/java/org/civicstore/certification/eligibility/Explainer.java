package org.civicstore.certification.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.civicstore.certification.eligibility.Eligibility.Change;
import org.civicstore.certification.eligibility.Eligibility.Reason;
import org.civicstore.certification.eligibility.Eligibility.Turn;

/** Finds the conditions to which an outcome goes back, and what would turn it. */
final class Explainer {

    private final Evaluator evaluator;
    private final Walk walk;
    private final Kleene kleene;

    Explainer(Evaluator evaluator, Walk walk) {
        this.evaluator = evaluator;
        this.walk = walk;
        this.kleene = new Kleene(walk);
    }

    /** Conditions that keep somebody out. */
    List<Reason> failing(Evaluator.Ruled ruled) {
        Set<Reason> reasons = new LinkedHashSet<>();
        blame(ruled.clause(), true, reasons);
        return List.copyOf(reasons);
    }

    /**
     * Conditions on which it depends.
     *
     * @param matters facts that can still turn it
     */
    List<Reason> open(Evaluator.Ruled ruled, boolean[] matters) {
        Set<Reason> reasons = new LinkedHashSet<>();
        undecided(ruled.clause(), matters, reasons);
        return List.copyOf(reasons);
    }

    /** @param wanted what the clause should be and is not */
    private void blame(Clause clause, boolean wanted, Set<Reason> reasons) {
        switch (clause) {
            case Clause.Not(Clause inner) -> blame(inner, !wanted, reasons);
            case Clause.Leaf leaf -> reasons.add(reason(leaf));
            case Clause.All(List<Clause> clauses) -> blame(clauses, wanted, wanted, reasons);
            case Clause.Any(List<Clause> clauses) -> blame(clauses, !wanted, wanted, reasons);
        }
    }

    /**
     * @param each whether each of the clauses has to be as wanted: then those that are not are to blame, and where all are open
     *     and cannot be so together, those; otherwise all are
     */
    private void blame(List<Clause> clauses, boolean each, boolean wanted, Set<Reason> reasons) {
        int opposite = wanted ? Walk.NO : Walk.YES;
        boolean certain = clauses.stream().anyMatch(clause -> kleene.value(clause) == opposite);
        for (Clause clause : clauses) {
            int value = kleene.value(clause);
            if (!each || value == opposite || value == Walk.OPEN && !certain) {
                blame(clause, wanted, reasons);
            }
        }
    }

    private void undecided(Clause clause, boolean[] matters, Set<Reason> reasons) {
        if (kleene.value(clause) != Walk.OPEN) {
            return;
        }
        switch (clause) {
            case Clause.Not(Clause inner) -> undecided(inner, matters, reasons);
            case Clause.All(List<Clause> clauses) -> clauses.forEach(each -> undecided(each, matters, reasons));
            case Clause.Any(List<Clause> clauses) -> clauses.forEach(each -> undecided(each, matters, reasons));
            case Clause.Leaf leaf -> {
                if (leaf.atoms().stream().anyMatch(atom -> speaksOf(atom.variable, matters))) {
                    reasons.add(reason(leaf));
                }
            }
        }
    }

    private static boolean speaksOf(Variable variable, boolean[] matters) {
        for (int part : variable.parts) {
            if (matters[part]) {
                return true;
            }
        }
        return false;
    }

    private Reason reason(Clause.Leaf leaf) {
        return new Reason(
                leaf.at(), evaluator.programme.facts().get(leaf.fact()).id());
    }

    /** Tries each variable of which something is known in each of its cells. */
    List<Change> changes(Evaluator.Ruled ruled) {
        SortedSet<Integer> asked = new TreeSet<>();
        support(ruled.node(), asked, new TreeSet<>());
        List<Change> changes = new ArrayList<>();
        for (int index : asked) {
            Variable variable = evaluator.variables.get(index);
            int last = variable.cells - 1;
            if (walk.low[index] == 0 && walk.high[index] == last) {
                continue;
            }
            boolean[] turns = new boolean[variable.cells];
            boolean any = false;
            for (int cell = 0; cell <= last; cell++) {
                walk.low[index] = walk.high[index] = cell;
                walk.changed();
                turns[cell] = walk.decide(ruled.node()) != Walk.NO;
                any |= turns[cell];
            }
            walk.reset(index);
            walk.changed();
            if (any) {
                add(changes, variable, turns);
            }
        }
        return List.copyOf(changes);
    }

    /** Options of one multiple choice are told together. */
    private void add(List<Change> changes, Variable variable, boolean[] turns) {
        String fact = evaluator.programme.facts().get(variable.fact).id();
        List<Turn> values = new ArrayList<>();
        if (!changes.isEmpty() && changes.getLast().fact().equals(fact)) {
            values.addAll(changes.removeLast().values());
        }
        values.addAll(turns(variable, turns));
        changes.add(new Change(fact, List.copyOf(values)));
    }

    private List<Turn> turns(Variable variable, boolean[] turns) {
        Fact fact = evaluator.programme.facts().get(variable.fact);
        List<Turn> values = new ArrayList<>();
        switch (variable.source) {
            case OPTION -> {
                String option = fact.options().get(variable.option).id();
                values.add(turns[1] ? new Eligibility.With(option) : new Eligibility.Without(option));
            }
            case CHOICE -> {
                for (int i = 0; i < variable.cellOf.length; i++) {
                    if (turns[variable.cellOf[i]]) {
                        values.add(
                                fact.kind() == FactKind.BOOLEAN
                                        ? new Eligibility.Is(i == 1)
                                        : new Eligibility.Chosen(
                                                fact.options().get(i).id()));
                    }
                }
            }
            case NUMBER -> {
                for (int cell = 0; cell < turns.length; cell++) {
                    int from = cell;
                    while (cell + 1 < turns.length && turns[from] && turns[cell + 1]) {
                        cell++;
                    }
                    if (turns[from]) {
                        values.add(new Eligibility.Within(
                                fact.kind(),
                                from == 0 ? null : (Long) variable.least(from),
                                cell == turns.length - 1 ? null : (Long) variable.greatest(cell)));
                    }
                }
            }
        }
        return values;
    }

    /** Variables on which the rule depends at all. */
    private void support(int node, Set<Integer> asked, Set<Integer> seen) {
        if (node <= Diagram.TRUE || !seen.add(node)) {
            return;
        }
        int index = evaluator.diagram.variable(node);
        asked.add(index);
        for (int cell = 0; cell < evaluator.variables.get(index).cells; cell++) {
            support(evaluator.diagram.child(node, cell), asked, seen);
        }
    }
}
