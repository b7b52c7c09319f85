package org.civicstore.certification.criterion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One requirement, stated so that it can be tested.
 *
 * @param id stable across editions, such as {@code SEC-01}
 * @param statement the requirement per language ({@code nb}, {@code en})
 * @param guidance one sentence on how to meet it, per language
 * @param reference the norm it comes from, as a citation
 * @param evidence what a vendor hands in for it, such as {@code package} or {@code dpia}
 * @param severity what it means when unmet, unless {@code severityByProfile} says otherwise
 * @param humanDecidesFailure a failing check opens the criterion for a human ruling instead of settling it, for
 *     criteria whose very demand is that a human looks
 * @param since the edition that first had it
 * @param replacedBy the criterion that took its place; then it is kept to be read and demanded no more
 */
public record Criterion(
        String id,
        Area area,
        Map<String, String> statement,
        Map<String, String> guidance,
        String reference,
        List<String> evidence,
        Mode mode,
        Severity severity,
        Map<String, Severity> severityByProfile,
        AppliesWhen appliesWhen,
        boolean humanDecidesFailure,
        String since,
        Optional<String> replacedBy) {

    public Criterion {
        statement = Map.copyOf(statement);
        guidance = Map.copyOf(guidance);
        evidence = List.copyOf(evidence);
        severityByProfile = Map.copyOf(severityByProfile);
    }

    /** What this criterion means when unmet for a programme with the given profile. */
    public Severity severityFor(String profile) {
        return severityByProfile.getOrDefault(profile, severity);
    }
}
