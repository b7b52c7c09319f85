package org.civicstore.certificate.measure;

import java.util.EnumSet;
import java.util.Set;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TwoPersonDecision;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Who decides about certificates: certifiers who do not belong to the vendor and did not hand the release in. */
final class MeasurePolicy {
    private MeasurePolicy() {}

    /** @throws ProblemException unless this is a certifier who may judge this vendor */
    static void require(Actor actor, OrganisationId organisation, AccountId submittedBy) {
        if (!actor.holds(Role.CERTIFIER)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "Only certifiers decide what a certificate is worth.");
        }
        if (ReviewPolicy.blocked(actor, organisation, submittedBy).isPresent()) {
            throw ReviewProblem.conflict();
        }
    }

    /** What may be proposed about a certificate that nothing is proposed about yet. */
    static Set<MeasureKind> proposable(
            Actor actor, OrganisationId organisation, AccountId submittedBy, CertificateStatus status) {
        EnumSet<MeasureKind> kinds = EnumSet.noneOf(MeasureKind.class);
        if (!mayDecide(actor, organisation, submittedBy)) {
            return kinds;
        }
        for (MeasureKind kind : MeasureKind.values()) {
            if (possible(kind, status)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    static Set<MeasureAction> allowed(Actor actor, Measure measure) {
        EnumSet<MeasureAction> allowed = EnumSet.noneOf(MeasureAction.class);
        if (measure.status() != MeasureStatus.PROPOSED
                || !mayDecide(actor, measure.organisation(), measure.submittedBy())) {
            return allowed;
        }
        if (new TwoPersonDecision(measure.proposedBy()).leavesRoomFor(actor)) {
            allowed.add(MeasureAction.CONFIRM);
            allowed.add(MeasureAction.RETURN);
        } else {
            allowed.add(MeasureAction.WITHDRAW);
        }
        return allowed;
    }

    static boolean possible(MeasureKind kind, CertificateStatus status) {
        return switch (kind) {
            case SUSPENSION, EMERGENCY -> status.stands();
            case RESTORATION -> status == CertificateStatus.SUSPENDED;
            case REVOCATION -> status.stands() || status == CertificateStatus.SUSPENDED;
        };
    }

    private static boolean mayDecide(Actor actor, OrganisationId organisation, AccountId submittedBy) {
        return actor.holds(Role.CERTIFIER)
                && ReviewPolicy.blocked(actor, organisation, submittedBy).isEmpty();
    }
}
