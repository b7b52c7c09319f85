package org.civicstore.certification.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.SubjectKind;
import org.jspecify.annotations.Nullable;

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
     * The same checks as an installation wants them.
     *
     * @param disabled ids of the checks that are left out
     * @param timeoutSeconds by id of the check, in the place of its own timeout
     */
    public CheckRegistry configured(Set<String> disabled, Map<String, Integer> timeoutSeconds) {
        return new CheckRegistry(checks.stream()
                .filter(check -> !disabled.contains(check.info().id()))
                .map(check -> timed(check, timeoutSeconds.get(check.info().id())))
                .toList());
    }

    private static Check timed(Check check, @Nullable Integer seconds) {
        if (seconds == null) {
            return check;
        }
        CheckInfo own = check.info();
        return new Timed(
                check,
                new CheckInfo(own.id(), own.version(), own.criterion(), own.kinds(), Duration.ofSeconds(seconds)));
    }

    /** A check under another timeout. */
    private record Timed(Check check, CheckInfo info) implements Check {
        @Override
        public CheckOutcome run(CheckContext context) throws Exception {
            return check.run(context);
        }
    }

    /**
     * The checks that a subject must go through: those that can examine its kind and whose criterion its profile demands of any
     * kind and tier. A criterion that does not expect them is examined all the same; what a check finds wrong must not be lost.
     */
    public List<Check> due(Subject subject, CriteriaEdition edition) {
        Set<String> demanded = new HashSet<>();
        for (SubjectKind kind : SubjectKind.values()) {
            edition.required(Demand.most(subject.profile(), kind)).forEach(criterion -> demanded.add(criterion.id()));
        }
        return checks.stream()
                .filter(check -> check.info().kinds().contains(subject.kind()))
                .filter(check -> demanded.contains(check.info().criterion()))
                .toList();
    }
}
