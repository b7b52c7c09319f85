package org.civicstore.certification.criterion;

import java.util.Set;

/**
 * What a criterion is demanded of.
 *
 * @param programmes the profiles that introduce it; profiles that inherit from them demand it too
 * @param kinds see {@link SubjectKind#countsAs}
 * @param fromTier demanded of this tier and of every graver one
 */
public record AppliesWhen(Set<String> programmes, Set<SubjectKind> kinds, RiskTier fromTier) {

    public AppliesWhen {
        programmes = Set.copyOf(programmes);
        kinds = Set.copyOf(kinds);
    }

    boolean covers(Set<String> lineage, SubjectKind kind, RiskTier tier) {
        return kinds.stream().anyMatch(kind::countsAs)
                && tier.reaches(fromTier)
                && programmes.stream().anyMatch(lineage::contains);
    }
}
