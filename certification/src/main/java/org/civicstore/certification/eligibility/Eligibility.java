package org.civicstore.certification.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of somebody and one offer or benefit, and why. */
public sealed interface Eligibility {

    Outcome outcome();

    /** @param paths those that are open to them; of a benefit, none. None when only all paths together leave nobody out */
    record Eligible(List<String> paths) implements Eligibility {
        @Override
        public Outcome outcome() {
            return Outcome.ELIGIBLE;
        }
    }

    /**
     * @param failing conditions that keep them out, in the order of the file: of {@code all} those that do not hold, of {@code any}
     *     each
     * @param changes facts of which another value alone would be enough not to be kept out
     */
    record NotEligible(List<Reason> failing, List<Change> changes) implements Eligibility {
        @Override
        public Outcome outcome() {
            return Outcome.NOT_ELIGIBLE;
        }
    }

    /**
     * @param open conditions on which it depends
     * @param matters missing facts that can still turn the outcome: for each there are answers to all missing questions that
     *     make somebody eligible, and others that do not and differ in this fact only. Never empty
     */
    record Undecided(List<Reason> open, List<String> matters) implements Eligibility {
        @Override
        public Outcome outcome() {
            return Outcome.UNDECIDED;
        }
    }

    /**
     * @param at JSON Pointer to the condition in the programme's file
     * @param fact of which the condition speaks
     */
    record Reason(String at, String fact) {}

    /** @param values any of which would do; all else as it is */
    record Change(String fact, List<Turn> values) {}

    /** Another value of a fact. */
    sealed interface Turn {}

    /** @param kind how the bounds are to be read; a bound that no value can pass is left out (null) */
    record Within(
            FactKind kind, @Nullable Long atLeast, @Nullable Long atMost) implements Turn {}

    record Is(boolean value) implements Turn {}

    record Chosen(String option) implements Turn {}

    /** The multiple choice with one option more. */
    record With(String option) implements Turn {}

    /** The multiple choice with one option less. */
    record Without(String option) implements Turn {}
}
