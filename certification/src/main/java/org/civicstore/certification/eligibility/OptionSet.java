package org.civicstore.certification.eligibility;

import java.util.List;

/** Options that a rule names: themselves, or by the parameter that lists them. */
public sealed interface OptionSet {

    record Fixed(List<String> options) implements OptionSet {
        public Fixed {
            options = List.copyOf(options);
        }
    }

    record Of(String parameter) implements OptionSet {}
}
