package org.civicstore.certification.eligibility;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The way of one profile through the diagram: which cells each variable can still be in, and what follows from that. Used for
 * one profile after another, by one thread.
 */
final class Walk {

    static final int NO = 0;
    static final int YES = 1;
    static final int OPEN = 2;

    private static final int NO_REACHED = 1;
    private static final int YES_REACHED = 2;

    private final Diagram diagram;
    private final List<Variable> variables;
    private final int facts;
    /** First and last cell that is possible, by variable. Cells in between are possible as well. */
    final int[] low;

    final int[] high;
    private Profile profile;

    /** Which ends are reached from a node: the round in which that was found, and two bits. */
    private final int[] reached;
    /** What is left of a node, as a node of the small diagram below; valid when its mark is {@link #round}. */
    private final int[] left;

    private final int[] mark;
    private int round;
    /** The small diagram of what is left: variable, first child, next node of the same variable. */
    private final int[] latest;

    private int size = 2;
    private int[] asks = new int[64];
    private int[] first = new int[64];
    private int[] next = new int[64];
    private boolean[] seen = new boolean[64];
    private int[] children = new int[256];
    private int used;

    Walk(Diagram diagram, List<Variable> variables, int facts) {
        this.diagram = diagram;
        this.variables = variables;
        this.facts = facts;
        this.low = new int[variables.size()];
        this.high = new int[variables.size()];
        this.reached = new int[diagram.size()];
        this.left = new int[diagram.size()];
        this.mark = new int[diagram.size()];
        this.latest = new int[variables.size()];
        this.profile = new Profile("", new byte[facts], new long[facts], new BitSet[facts], List.of());
    }

    void begin(Profile next) {
        profile = next;
        for (int i = 0; i < low.length; i++) {
            reset(i);
        }
        changed();
    }

    /** The cells that the profile leaves possible. */
    void reset(int index) {
        Variable variable = variables.get(index);
        if (variable.source == Variable.Source.NUMBER) {
            long least = 0;
            long greatest = 0;
            for (int i = 0; i < variable.parts.length; i++) {
                int fact = variable.parts[i];
                boolean given = profile.state[fact] == Profile.GIVEN;
                long smallest = given ? profile.number[fact] : variable.partMin[i];
                long largest = given ? profile.number[fact] : variable.partMax[i];
                least += variable.minus[i] ? -largest : smallest;
                greatest += variable.minus[i] ? -smallest : largest;
            }
            low[index] = variable.cell(least);
            high[index] = least == greatest ? low[index] : variable.cell(greatest);
        } else if (profile.state[variable.fact] != Profile.GIVEN) {
            low[index] = 0;
            high[index] = variable.cells - 1;
        } else if (variable.source == Variable.Source.CHOICE) {
            low[index] = high[index] = variable.cellOf[(int) profile.number[variable.fact]];
        } else {
            low[index] = high[index] = profile.holds(variable.fact, variable.option) ? 1 : 0;
        }
    }

    /** To be called when {@link #low} or {@link #high} is not what it was. */
    void changed() {
        round = round == Integer.MAX_VALUE >>> 2 ? first() : round + 1;
        if (size > 2) {
            size = 2;
            used = 0;
            Arrays.fill(latest, 0);
        }
    }

    /** Forgets everything before the numbers of rounds begin anew. */
    private int first() {
        Arrays.fill(reached, 0);
        Arrays.fill(mark, 0);
        return 1;
    }

    /** What the diagram says, whatever the missing facts are. Exact. */
    int decide(int node) {
        int at = node;
        while (at > Diagram.TRUE) {
            int asked = diagram.variable(at);
            if (low[asked] != high[asked]) {
                int reached = reach(at);
                return reached == (NO_REACHED | YES_REACHED) ? OPEN : reached - NO_REACHED;
            }
            at = diagram.child(at, low[asked]);
        }
        return at;
    }

    /** Marks the facts that can still turn the outcome: those whose variables are left. Exact. */
    void matters(int node, boolean[] marked) {
        int root = left(node);
        seen = seen.length < size ? new boolean[asks.length] : seen;
        Arrays.fill(seen, 0, size, false);
        visit(root, marked);
    }

    private void visit(int node, boolean[] marked) {
        if (node <= Diagram.TRUE || seen[node]) {
            return;
        }
        seen[node] = true;
        Variable variable = variables.get(asks[node]);
        for (int i = 0; i < variable.parts.length; i++) {
            boolean free = variable.source != Variable.Source.NUMBER || variable.partMin[i] < variable.partMax[i];
            if (free && profile.state[variable.parts[i]] != Profile.GIVEN) {
                marked[variable.parts[i]] = true;
            }
        }
        for (int cell = low[asks[node]]; cell <= high[asks[node]]; cell++) {
            visit(children[first[node] + cell - low[asks[node]]], marked);
        }
    }

    private int reach(int node) {
        if (node <= Diagram.TRUE) {
            return node == Diagram.FALSE ? NO_REACHED : YES_REACHED;
        }
        if (reached[node] >>> 2 == round) {
            return reached[node] & 3;
        }
        int asked = diagram.variable(node);
        int ends = 0;
        for (int cell = low[asked]; cell <= high[asked] && ends != (NO_REACHED | YES_REACHED); cell++) {
            ends |= reach(diagram.child(node, cell));
        }
        reached[node] = round << 2 | ends;
        return ends;
    }

    /** What is left of a node when every variable has only its possible cells; reduced, so that equal rests are one node. */
    private int left(int node) {
        if (node <= Diagram.TRUE) {
            return node;
        }
        if (mark[node] == round) {
            return left[node];
        }
        int asked = diagram.variable(node);
        int from = low[asked];
        int cells = high[asked] - from + 1;
        int[] rests = new int[cells];
        boolean same = true;
        for (int i = 0; i < cells; i++) {
            rests[i] = left(diagram.child(node, from + i));
            same &= rests[i] == rests[0];
        }
        int rest = same ? rests[0] : make(asked, rests);
        mark[node] = round;
        left[node] = rest;
        return rest;
    }

    private int make(int asked, int[] rests) {
        for (int node = latest[asked]; node != 0; node = next[node]) {
            if (Arrays.equals(children, first[node], first[node] + rests.length, rests, 0, rests.length)) {
                return node;
            }
        }
        if (size == asks.length) {
            asks = Arrays.copyOf(asks, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        if (used + rests.length > children.length) {
            children = Arrays.copyOf(children, 2 * children.length + rests.length);
        }
        asks[size] = asked;
        first[size] = used;
        next[size] = latest[asked];
        latest[asked] = size;
        System.arraycopy(rests, 0, children, used, rests.length);
        used += rests.length;
        return size++;
    }
}
