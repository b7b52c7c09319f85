package org.civicstore.certificate;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Everybody may read every certificate. Operators change what it is worth; certifiers without a conflict of interest record
 * that a condition was met.
 */
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

    /** @throws ProblemException unless this is a certifier who may judge what this vendor did */
    static void requireMeeting(Actor actor, OrganisationId organisation, AccountId submittedBy) {
        if (!actor.holds(Role.CERTIFIER)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "Only certifiers record that a condition was met.");
        }
        if (ReviewPolicy.blocked(actor, organisation, submittedBy).isPresent()) {
            throw ReviewProblem.conflict();
        }
    }

    static boolean mayMeet(Actor actor, OrganisationId organisation, AccountId submittedBy) {
        return actor.holds(Role.CERTIFIER)
                && ReviewPolicy.blocked(actor, organisation, submittedBy).isEmpty();
    }

    private static boolean possible(CertificateAction action, CertificateStatus status) {
        return switch (action) {
            case SUSPEND -> status.next().contains(CertificateStatus.SUSPENDED);
            case RESTORE -> status == CertificateStatus.SUSPENDED;
            case END -> status.next().contains(CertificateStatus.REVOKED);
        };
    }
}
