package org.civicstore.certification.criterion;

/**
 * What decides which criteria are demanded.
 *
 * @param profile id of the profile
 * @param tier as it was worked out, see {@code risk.RiskAssessment}
 */
public record Demand(String profile, SubjectKind kind, RiskTier tier) {

    /** All that may be demanded of the kind under the profile: tiers only add. */
    public static Demand most(String profile, SubjectKind kind) {
        return new Demand(profile, kind, RiskTier.HIGH);
    }
}
