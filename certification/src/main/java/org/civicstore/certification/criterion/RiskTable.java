package org.civicstore.certification.criterion;

import java.util.List;
import java.util.Optional;

/**
 * Which tier each fact about an app leads to: data of the edition, {@code risk.yml}.
 *
 * @param rules the first that speaks of a fact counts
 */
public record RiskTable(List<RiskRule> rules) {

    public RiskTable {
        rules = List.copyOf(rules);
    }

    /** The rule about this value of a fact; empty when the fact does not matter. */
    public Optional<RiskRule> rule(RiskFact fact, String value) {
        return rules.stream().filter(rule -> rule.speaksOf(fact, value)).findFirst();
    }
}
