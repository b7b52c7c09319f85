package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something about a person that rules ask for, or that follows from such things.
 *
 * @param question empty texts for a derived fact, which nobody is asked
 * @param help where to find the answer; for a derived fact, how it comes about
 * @param min smallest value of a number, in minor units of money and in days since 1970-01-01 of dates; of a derived fact as well
 * @param max largest value; numbers and dates only
 * @param options of a choice, in the order in which they are shown
 * @param derivation how it follows from others; empty when people are asked
 */
public record Fact(
        String id,
        FactKind kind,
        Map<String, String> name,
        Map<String, String> question,
        Map<String, String> help,
        long min,
        long max,
        List<Option> options,
        Optional<Derivation> derivation) {

    public Fact {
        options = List.copyOf(options);
    }

    /** One of the answers to a choice. */
    public record Option(String id, Map<String, String> name) {}

    public boolean isAsked() {
        return derivation.isEmpty();
    }

    Fact derivedBy(Derivation how) {
        return new Fact(id, kind, name, question, help, min, max, options, Optional.of(how));
    }

    /** Position among the options; -1 when there is none of that id. */
    int optionIndex(String option) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(option)) {
                return i;
            }
        }
        return -1;
    }
}
