package org.civicstore.certification.risk;

import java.util.Map;
import org.civicstore.certification.criterion.RiskFact;
import org.civicstore.certification.criterion.RiskTier;

/**
 * One fact that raises the tier.
 *
 * @param value such as {@code health} or {@code PUBLIC_IDENTITY}
 * @param tier that this fact alone leads to
 * @param because per language ({@code nb}, {@code en}), for people
 */
public record RiskReason(RiskFact fact, String value, RiskTier tier, Map<String, String> because) {

    public RiskReason {
        because = Map.copyOf(because);
    }
}
