package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Optional;

/** What a condition demands of the value of a fact. */
public sealed interface Comparison {

    /** A boolean is so. */
    record Is(boolean value) implements Comparison {}

    /** A number or day within bounds; equal to something when both bounds are that and inclusive. */
    record Within(Optional<Bound> lower, Optional<Bound> upper) implements Comparison {}

    record Bound(Amount amount, boolean inclusive) {}

    /** A number or day that is one of these. */
    record OneOf(List<Long> values) implements Comparison {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A choice that is one of these. */
    record Chosen(OptionSet options) implements Comparison {}

    /** A multiple choice that holds all of these, or any of them. */
    record Includes(OptionSet options, boolean all) implements Comparison {}
}
