package org.civicstore.certification.criterion;

import java.util.Map;
import java.util.Set;

/**
 * Which tier a fact leads to.
 *
 * @param values of the fact; none stands for every value that no rule before names
 * @param because per language; {@code {value}} stands for the value
 */
public record RiskRule(RiskFact fact, Set<String> values, RiskTier tier, Map<String, String> because) {

    public RiskRule {
        values = Set.copyOf(values);
        because = Map.copyOf(because);
    }

    boolean speaksOf(RiskFact asked, String value) {
        return fact == asked && (values.isEmpty() || values.contains(value));
    }
}
