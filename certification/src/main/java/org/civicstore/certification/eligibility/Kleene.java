package org.civicstore.certification.eligibility;

import java.util.List;
import org.civicstore.certification.eligibility.Clause.Atom;

/**
 * The truth of single conditions, as far as the profile of a walk tells it (S. C. Kleene, Introduction to Metamathematics,
 * 1952, § 64): what reasons are made of. Outcomes are not, for of two open conditions one may be sure to hold.
 */
record Kleene(Walk walk) {

    int value(Clause clause) {
        return switch (clause) {
            case Clause.All(List<Clause> clauses) -> {
                int all = Walk.YES;
                for (Clause each : clauses) {
                    all = and(all, value(each));
                }
                yield all;
            }
            case Clause.Any(List<Clause> clauses) -> {
                int none = Walk.YES;
                for (Clause each : clauses) {
                    none = and(none, not(value(each)));
                }
                yield not(none);
            }
            case Clause.Not(Clause inner) -> not(value(inner));
            case Clause.Leaf leaf -> {
                int all = Walk.YES;
                for (Atom atom : leaf.atoms()) {
                    int value = value(atom);
                    all = and(all, leaf.all() ? value : not(value));
                }
                yield leaf.all() ? all : not(all);
            }
        };
    }

    private static int not(int value) {
        return value == Walk.OPEN ? Walk.OPEN : Walk.YES - value;
    }

    private static int and(int one, int other) {
        return one == Walk.NO || other == Walk.NO ? Walk.NO : Math.max(one, other);
    }

    private int value(Atom atom) {
        boolean[] cells = atom.cells();
        int index = atom.variable.index;
        boolean expected = cells[walk.low[index]];
        for (int cell = walk.low[index] + 1; cell <= walk.high[index]; cell++) {
            if (cells[cell] != expected) {
                return Walk.OPEN;
            }
        }
        return expected ? Walk.YES : Walk.NO;
    }
}
