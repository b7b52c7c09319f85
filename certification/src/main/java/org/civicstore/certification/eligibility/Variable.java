package org.civicstore.certification.eligibility;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * What a node of the decision diagram asks: a fact, a sum of facts, or whether a multiple choice holds one option. Its values
 * fall into cells, two values being in one cell when no condition of the programme tells them apart.
 */
final class Variable {

    /** Where the value comes from. */
    enum Source {
        /** The sum of ordered facts, of one most often. */
        NUMBER,
        /** A choice, or a boolean with the options false and true. */
        CHOICE,
        /** Whether a multiple choice holds {@link #option}. */
        OPTION
    }

    final Source source;
    /** Position of the fact that people know it by: the one asked, or the sum. */
    final int fact;

    final int option;
    /** Positions of the facts that it is made of, and whether they are taken away. */
    final int[] parts;

    final boolean[] minus;
    /** What each part can be while it is missing. */
    final long[] partMin;

    final long[] partMax;
    /** Of a number, over all that its parts can be. */
    final long min;

    final long max;
    private final TreeSet<Long> cuts = new TreeSet<>();
    /** Greatest value of each cell but the last. */
    long[] bounds = {};
    /** Cell by option. */
    int[] cellOf;

    int cells = 1;
    /** Position in the order of the diagram. */
    int index;

    private Variable(
            Source source,
            int fact,
            int option,
            int[] parts,
            boolean[] minus,
            long[] partMin,
            long[] partMax,
            int options) {
        this.source = source;
        this.fact = fact;
        this.option = option;
        this.parts = parts;
        this.minus = minus;
        this.partMin = partMin;
        this.partMax = partMax;
        long least = 0;
        long greatest = 0;
        for (int i = 0; i < partMin.length; i++) {
            least += minus[i] ? -partMax[i] : partMin[i];
            greatest += minus[i] ? -partMin[i] : partMax[i];
        }
        this.min = least;
        this.max = greatest;
        this.cellOf = new int[options];
    }

    static Variable number(int fact, int[] parts, boolean[] minus, long[] partMin, long[] partMax) {
        return new Variable(Source.NUMBER, fact, 0, parts, minus, partMin, partMax, 0);
    }

    static Variable choice(int fact, int options) {
        return new Variable(
                Source.CHOICE, fact, 0, new int[] {fact}, new boolean[1], new long[0], new long[0], options);
    }

    static Variable option(int fact, int option) {
        Variable variable = new Variable(
                Source.OPTION, fact, option, new int[] {fact}, new boolean[1], new long[0], new long[0], 2);
        variable.cellOf[1] = 1;
        variable.cells = 2;
        return variable;
    }

    /** A condition tells numbers up to this one from greater ones. */
    void cut(long value) {
        if (value >= min && value < max) {
            cuts.add(value);
        }
    }

    /** A condition tells these options from the others. */
    void tell(boolean[] options) {
        int[] refined = new int[options.length];
        int[][] renamed = new int[cells][2];
        int next = 0;
        for (int i = 0; i < options.length; i++) {
            int side = options[i] ? 1 : 0;
            if (renamed[cellOf[i]][side] == 0) {
                renamed[cellOf[i]][side] = ++next;
            }
            refined[i] = renamed[cellOf[i]][side] - 1;
        }
        cellOf = refined;
        cells = next;
    }

    /** No further condition comes. */
    void freeze(int position) {
        index = position;
        if (source == Source.NUMBER) {
            bounds = cuts.stream().mapToLong(Long::longValue).toArray();
            cells = bounds.length + 1;
        }
    }

    int cell(long value) {
        int found = Arrays.binarySearch(bounds, value);
        return found >= 0 ? found : -found - 1;
    }

    long least(int cell) {
        return cell == 0 ? min : bounds[cell - 1] + 1;
    }

    long greatest(int cell) {
        return cell == cells - 1 ? max : bounds[cell];
    }

    /** How many options are in a cell; 1 for a range of numbers. */
    int weight(int cell) {
        return source == Source.NUMBER
                ? 1
                : (int) Arrays.stream(cellOf).filter(each -> each == cell).count();
    }
}
