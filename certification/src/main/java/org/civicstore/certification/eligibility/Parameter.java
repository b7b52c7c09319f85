package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that changes from time to time while the rules stay, such as an income limit or a list of states.
 *
 * @param kind MONEY, INTEGER, DATE, or CHOICES for a list of options
 * @param of the fact whose options a list holds; empty for the other kinds
 * @param values by the day from which they hold, oldest first
 */
public record Parameter(String id, FactKind kind, Optional<String> of, Map<String, String> name, List<Dated> values) {

    public Parameter {
        values = List.copyOf(values);
    }

    /**
     * @param number units as in {@link Fact}; 0 for a list
     * @param options empty for a number
     */
    public record Dated(LocalDate from, long number, List<String> options) {
        public Dated {
            options = List.copyOf(options);
        }
    }

    /** The value that holds on a day: the youngest that is not younger. */
    public Optional<Dated> on(LocalDate day) {
        return values.stream().filter(value -> !value.from().isAfter(day)).max(Comparator.comparing(Dated::from));
    }
}
