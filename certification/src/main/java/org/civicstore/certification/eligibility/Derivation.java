package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Optional;

/** How a fact follows from others. */
public sealed interface Derivation {

    /** An amount or number: parts added and taken away, such as adjusted gross income. */
    record Sum(List<Part> parts) implements Derivation {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** @param fact of the same kind, asked or itself a sum */
    record Part(String fact, boolean minus) {}

    /**
     * Whole years since a date, such as an age: a year is complete on the same day of the same month; who is born on 29 February
     * completes it on 1 March where there is no such day.
     *
     * @param on the day until which is counted; empty for the day of the evaluation
     */
    record Years(String since, Optional<Amount> on) implements Derivation {}

    /** Whether a rule holds. */
    record Holds(Rule rule) implements Derivation {}
}
