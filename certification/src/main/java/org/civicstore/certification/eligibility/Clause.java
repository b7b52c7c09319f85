package org.civicstore.certification.eligibility;

import java.util.List;

/** A rule on one day, for one programme: parameters have their values, derived facts are what they are derived from. */
sealed interface Clause {

    record All(List<Clause> clauses) implements Clause {}

    record Any(List<Clause> clauses) implements Clause {}

    record Not(Clause clause) implements Clause {}

    /**
     * A condition of the file.
     *
     * @param all whether each of the atoms must be so, or one
     */
    record Leaf(String at, int fact, List<Atom> atoms, boolean all) implements Clause {}

    /** The value of a variable is within certain cells. */
    final class Atom {

        final Variable variable;
        /** Inclusive ranges of numbers, as lower and upper bounds in turn. */
        private final long[] ranges;

        private final boolean[] options;
        private boolean[] cells = {};

        private Atom(Variable variable, long[] ranges, boolean[] options) {
            this.variable = variable;
            this.ranges = ranges;
            this.options = options;
        }

        static Atom within(Variable variable, long... ranges) {
            for (int i = 0; i < ranges.length; i += 2) {
                variable.cut(ranges[i] - 1);
                variable.cut(ranges[i + 1]);
            }
            return new Atom(variable, ranges, new boolean[0]);
        }

        static Atom among(Variable variable, boolean[] options) {
            if (variable.source == Variable.Source.CHOICE) {
                variable.tell(options);
            }
            return new Atom(variable, new long[0], options);
        }

        /** Which cells are meant; to be asked when the variable is frozen. */
        boolean[] cells() {
            if (cells.length == 0) {
                cells = new boolean[variable.cells];
                for (int i = 0; i < options.length; i++) {
                    cells[variable.cellOf[i]] |= options[i];
                }
                for (int cell = 0; cell < cells.length && options.length == 0; cell++) {
                    cells[cell] = holds(variable.least(cell));
                }
            }
            return cells;
        }

        private boolean holds(long value) {
            for (int i = 0; i < ranges.length; i += 2) {
                if (value >= ranges[i] && value <= ranges[i + 1]) {
                    return true;
                }
            }
            return false;
        }
    }
}
