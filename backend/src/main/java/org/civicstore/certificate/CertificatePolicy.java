package org.civicstore.certificate;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Everybody may read every certificate; operators change what it is worth. */
final class CertificatePolicy {
    private CertificatePolicy() {}

    static Set<CertificateAction> allowed(Actor actor, CertificateStatus status) {
        if (!actor.holds(Role.OPERATOR)) {
            return Set.of();
        }
        return EnumSet.allOf(CertificateAction.class).stream()
                .filter(action -> possible(action, status))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CertificateAction.class)));
    }

    static void require(Actor actor) {
        if (!actor.holds(Role.OPERATOR)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "Only operators change what a certificate is worth.");
        }
    }

    private static boolean possible(CertificateAction action, CertificateStatus status) {
        return switch (action) {
            case SUSPEND -> status.next().contains(CertificateStatus.SUSPENDED);
            case RESTORE -> status.next().contains(CertificateStatus.VALID);
            case END -> status.next().contains(CertificateStatus.REVOKED);
        };
    }
}
