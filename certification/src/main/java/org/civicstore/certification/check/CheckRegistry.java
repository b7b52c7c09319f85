package org.civicstore.certification.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;

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
     * The checks that a subject must go through: those whose criterion its profile demands of its kind. A check that cannot
     * examine the kind is left out, and so its criterion stays open for a person.
     */
    public List<Check> due(Subject subject, CriteriaEdition edition) {
        Set<String> required = new HashSet<>();
        for (Criterion criterion : edition.required(subject.profile(), subject.kind())) {
            required.add(criterion.id());
        }
        return checks.stream()
                .filter(check -> check.info().kinds().contains(subject.kind()))
                .filter(check -> required.contains(check.info().criterion()))
                .toList();
    }
}
