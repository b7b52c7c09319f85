package org.civicstore.certification.eligibility;

import java.util.List;

/** What must be so. */
public sealed interface Rule {

    /** Each of them. */
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }
    }

    /** At least one of them. */
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }
    }

    record Not(Rule rule) implements Rule {}

    /**
     * A fact passes a test.
     *
     * @param at JSON Pointer (RFC 6901) to it in the programme's file, by which answers name it
     */
    record Condition(String at, String fact, Comparison comparison) implements Rule {}
}
