package org.civicstore.certification.eligibility;

import java.util.Optional;

/**
 * Finds the question that decides most. A fact is worth the number of offers and benefits that its answer decides, averaged
 * over its answers: of a choice each option, of a number each range that the rules tell apart, of a multiple choice none and
 * each single option that a rule names. A part of a sum is worth the sum's worth by the number of its missing parts. Of equal
 * facts the one that matters to more offers and benefits is asked, then the one that stands first in the file. What somebody
 * said not to know is not asked again.
 */
final class NextQuestion {

    private final Evaluator evaluator;
    private final Walk walk;
    private final Profile profile;

    NextQuestion(Evaluator evaluator, Walk walk, Profile profile) {
        this.evaluator = evaluator;
        this.walk = walk;
        this.profile = profile;
    }

    /** A fraction, so that no rounding makes two engines disagree. */
    private record Worth(long decided, long answers) {

        boolean exceeds(Worth other) {
            return decided * other.answers > other.decided * answers;
        }
    }

    /** @param matters facts that can still turn an outcome */
    Optional<Integer> find(boolean[] matters) {
        int[] open = evaluator.roots.stream()
                .mapToInt(Integer::intValue)
                .filter(root -> walk.decide(root) == Walk.OPEN)
                .toArray();
        int[] touched = touched(open, matters.length);
        int best = -1;
        Worth most = new Worth(0, 1);
        for (int fact = 0; fact < matters.length; fact++) {
            if (!matters[fact] || profile.state[fact] != Profile.MISSING) {
                continue;
            }
            Worth worth = worth(fact, open);
            if (best < 0 || worth.exceeds(most) || !most.exceeds(worth) && touched[fact] > touched[best]) {
                best = fact;
                most = worth;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private int[] touched(int[] open, int facts) {
        int[] touched = new int[facts];
        for (int root : open) {
            boolean[] matters = new boolean[facts];
            walk.matters(root, matters);
            for (int i = 0; i < facts; i++) {
                touched[i] += matters[i] ? 1 : 0;
            }
        }
        return touched;
    }

    /** The greatest of its variables: it may stand for itself, and in sums. */
    private Worth worth(int fact, int[] open) {
        if (evaluator.programme.facts().get(fact).kind() == FactKind.CHOICES) {
            return worthOfMany(fact, open);
        }
        Worth most = new Worth(0, 1);
        for (Variable variable : evaluator.variables) {
            int missing = 0;
            boolean part = false;
            for (int each : variable.parts) {
                missing += profile.state[each] == Profile.GIVEN ? 0 : 1;
                part |= each == fact;
            }
            if (part) {
                Worth worth = worth(variable, missing, open);
                most = worth.exceeds(most) ? worth : most;
            }
        }
        return most;
    }

    private Worth worth(Variable variable, int missing, int[] open) {
        int index = variable.index;
        int from = walk.low[index];
        int to = walk.high[index];
        long decided = 0;
        long answers = 0;
        for (int cell = from; cell <= to; cell++) {
            walk.low[index] = walk.high[index] = cell;
            walk.changed();
            decided += (long) variable.weight(cell) * decided(open);
            answers += variable.weight(cell);
        }
        walk.low[index] = from;
        walk.high[index] = to;
        walk.changed();
        return new Worth(decided, answers * missing);
    }

    private Worth worthOfMany(int fact, int[] open) {
        int[] options = evaluator.variables.stream()
                .filter(variable -> variable.fact == fact)
                .mapToInt(variable -> variable.index)
                .toArray();
        long decided = 0;
        for (int alone = -1; alone < options.length; alone++) {
            for (int i = 0; i < options.length; i++) {
                walk.low[options[i]] = walk.high[options[i]] = i == alone ? 1 : 0;
            }
            walk.changed();
            decided += decided(open);
        }
        for (int option : options) {
            walk.reset(option);
        }
        walk.changed();
        return new Worth(decided, options.length + 1L);
    }

    private int decided(int[] open) {
        int decided = 0;
        for (int root : open) {
            decided += walk.decide(root) == Walk.OPEN ? 0 : 1;
        }
        return decided;
    }
}
