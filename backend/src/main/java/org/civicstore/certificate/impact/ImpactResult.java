package org.civicstore.certificate.impact;

import java.util.List;
import org.civicstore.certification.criterion.RiskTier;

/**
 * One certified release as it would stand under the edition.
 *
 * @param certificate its number
 * @param tier by the edition's own table
 * @param blockedBy criteria that are unmet and blocking
 * @param needsCondition criteria that are unmet and major, without a dated condition that still runs
 * @param needsPerson criteria that nobody has decided on and that only a person can
 * @param open criteria that a check settles and that none has answered
 * @param waived criteria that are unmet and excepted now
 * @param cleared how many findings do not count because they were cleared
 */
public record ImpactResult(
        String certificate,
        String listingSlug,
        String listingName,
        String releaseVersion,
        String profile,
        RiskTier tier,
        ImpactOutcome outcome,
        List<String> blockedBy,
        List<String> needsCondition,
        List<String> needsPerson,
        List<String> open,
        List<String> waived,
        int cleared) {

    public ImpactResult {
        blockedBy = List.copyOf(blockedBy);
        needsCondition = List.copyOf(needsCondition);
        needsPerson = List.copyOf(needsPerson);
        open = List.copyOf(open);
        waived = List.copyOf(waived);
    }
}
