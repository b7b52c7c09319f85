package org.civicstore.certification.eligibility;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.eligibility.Clause.Atom;

/**
 * Multi-valued decision diagrams of all rules of a programme in one: reduced and ordered, so that two rules that say the same
 * are the same node (R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986). A node asks a variable and
 * has a child for each of its cells.
 */
final class Diagram {

    static final int FALSE = 0;
    static final int TRUE = 1;

    private final List<Variable> variables;
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<Long, Integer> joined = new HashMap<>();
    private int size = 2;
    private int[] variable = new int[64];
    private int[] first = new int[64];
    private int[] children = new int[256];
    private int used;

    Diagram(List<Variable> variables) {
        this.variables = variables;
        Arrays.fill(variable, 0, 2, variables.size());
    }

    /** So many nodes are there, the two without a question included. */
    int size() {
        return size;
    }

    int variable(int node) {
        return variable[node];
    }

    int child(int node, int cell) {
        return children[first[node] + cell];
    }

    /** The node that says what the clause says. */
    int node(Clause clause) throws NotEvaluable {
        return switch (clause) {
            case Clause.All(List<Clause> clauses) -> fold(clauses, true);
            case Clause.Any(List<Clause> clauses) -> fold(clauses, false);
            case Clause.Not(Clause inner) -> not(node(inner));
            case Clause.Leaf leaf -> {
                int node = leaf.all() ? TRUE : FALSE;
                for (Atom atom : leaf.atoms()) {
                    node = join(node, node(atom), leaf.all());
                }
                yield node;
            }
        };
    }

    /** Both, when {@code all}; else at least one. */
    int join(int one, int other, boolean all) throws NotEvaluable {
        int absorbing = all ? FALSE : TRUE;
        if (one == absorbing || other == absorbing) {
            return absorbing;
        }
        if (one <= TRUE || one == other) {
            return other;
        }
        if (other <= TRUE) {
            return one;
        }
        long pair = ((long) Math.min(one, other) << 31 | Math.max(one, other)) << 1 | (all ? 1 : 0);
        Integer before = joined.get(pair);
        if (before != null) {
            return before;
        }
        int top = Math.min(variable[one], variable[other]);
        int[] cells = new int[variables.get(top).cells];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = join(
                    variable[one] == top ? child(one, cell) : one,
                    variable[other] == top ? child(other, cell) : other,
                    all);
        }
        int node = make(top, cells);
        joined.put(pair, node);
        return node;
    }

    private int fold(List<Clause> clauses, boolean all) throws NotEvaluable {
        int node = all ? TRUE : FALSE;
        for (Clause clause : clauses) {
            node = join(node, node(clause), all);
        }
        return node;
    }

    private int node(Atom atom) throws NotEvaluable {
        boolean[] meant = atom.cells();
        int[] cells = new int[meant.length];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = meant[cell] ? TRUE : FALSE;
        }
        return make(atom.variable.index, cells);
    }

    private int not(int root) throws NotEvaluable {
        return not(root, new HashMap<>());
    }

    private int not(int node, Map<Integer, Integer> done) throws NotEvaluable {
        if (node <= TRUE) {
            return TRUE - node;
        }
        Integer before = done.get(node);
        if (before != null) {
            return before;
        }
        int[] cells = new int[variables.get(variable[node]).cells];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = not(child(node, cell), done);
        }
        int negated = make(variable[node], cells);
        done.put(node, negated);
        return negated;
    }

    private int make(int asked, int[] cells) throws NotEvaluable {
        if (Arrays.stream(cells).allMatch(each -> each == cells[0])) {
            return cells[0];
        }
        Key key = new Key(asked, cells);
        Integer before = known.get(key);
        if (before != null) {
            return before;
        }
        if (used > ProgrammeLimits.EDGES || joined.size() > ProgrammeLimits.EDGES) {
            throw new NotEvaluable("The rules are too intricate: their decision diagram has more than %,d edges."
                    .formatted(ProgrammeLimits.EDGES));
        }
        if (size == variable.length) {
            variable = Arrays.copyOf(variable, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
        }
        if (used + cells.length > children.length) {
            children = Arrays.copyOf(children, 2 * children.length + cells.length);
        }
        variable[size] = asked;
        first[size] = used;
        System.arraycopy(cells, 0, children, used, cells.length);
        used += cells.length;
        known.put(key, size);
        return size++;
    }

    private record Key(int variable, int[] cells) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key(int of, int[] same) && of == variable && Arrays.equals(same, cells);
        }

        @Override
        public int hashCode() {
            return 31 * variable + Arrays.hashCode(cells);
        }
    }
}
