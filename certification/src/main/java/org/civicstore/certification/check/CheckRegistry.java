package org.civicstore.certification.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.SubjectKind;

/** The checks that exist, at most one for each criterion. */
public record CheckRegistry(List<Check> checks) {

    public CheckRegistry {
        checks = List.copyOf(checks);
        Set<String> taken = new HashSet<>();
        for (Check check : checks) {
            if (!taken.add(check.info().id()) || !taken.add(check.info().criterion())) {
                throw new IllegalArgumentException("Two checks share id or criterion: " + check.info());
            }
        }
    }

    /**
     * The checks that a subject must go through: those that can examine its kind and whose criterion its profile demands of any
     * kind. A criterion that does not expect the kind is examined all the same; what a check finds wrong must not be lost.
     */
    public List<Check> due(Subject subject, CriteriaEdition edition) {
        Set<String> demanded = new HashSet<>();
        for (SubjectKind kind : SubjectKind.values()) {
            edition.required(subject.profile(), kind).forEach(criterion -> demanded.add(criterion.id()));
        }
        return checks.stream()
                .filter(check -> check.info().kinds().contains(subject.kind()))
                .filter(check -> demanded.contains(check.info().criterion()))
                .toList();
    }
}
