package org.civicstore.certificate;

import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Everybody may read every certificate. Certifiers without a conflict of interest record that a condition was met; what else
 * they decide about it takes two of them, see {@code measure}.
 */
final class CertificatePolicy {
    private CertificatePolicy() {}

    /** @throws ProblemException unless this is a certifier who may judge what this vendor did */
    static void requireMeeting(Actor actor, OrganisationId organisation, AccountId submittedBy) {
        if (!actor.holds(Role.CERTIFIER)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "Only certifiers record that a condition was met.");
        }
        if (ReviewPolicy.blocked(actor, organisation, submittedBy).isPresent()) {
            throw ReviewProblem.conflict();
        }
    }

    /** @throws ProblemException unless this acts for the vendor whose certificate it is */
    static void requireAnswering(Actor actor, OrganisationId organisation) {
        if (!speaksForVendor(actor, organisation)) {
            throw CommonProblem.notFound("certificate of yours");
        }
    }

    /** What was suspended or revoked is not asked for again; what was followed by a newer one needs no renewal. */
    static void requireRenewable(CertificateSummary certificate) {
        switch (certificate.status()) {
            case VALID, PROVISIONAL, EXPIRED -> {}
            case SUSPENDED, REVOKED, SUPERSEDED ->
                throw ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "Certificate " + certificate.number() + " is " + certificate.status() + " and is not renewed.",
                        "Hand in a new version, or wait until a suspension has ended.");
        }
    }

    static boolean speaksForVendor(Actor actor, OrganisationId organisation) {
        return actor.actsFor(organisation, TokenScope.SUBMISSIONS_WRITE);
    }

    static boolean mayMeet(Actor actor, OrganisationId organisation, AccountId submittedBy) {
        return actor.holds(Role.CERTIFIER)
                && ReviewPolicy.blocked(actor, organisation, submittedBy).isEmpty();
    }
}
