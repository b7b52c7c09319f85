package org.civicstore.organisation;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * A vendor or public body.
 *
 * @param slug its name in addresses, never changed
 * @param statusReason what the operator who decided last has written
 */
public record Organisation(
        OrganisationId id,
        String slug,
        OrganisationDetails details,
        OrganisationStatus status,
        Optional<String> statusReason,
        Instant statusAt,
        int version) {

    /**
     * With other trader data. What an operator has confirmed stays as it is while the confirmation stands; a refused
     * organisation that corrects itself waits for a decision again.
     */
    Organisation edited(OrganisationDetails changed, Instant at) {
        return switch (status) {
            case REGISTERED -> with(changed, status, statusReason, statusAt);
            case VERIFIED -> {
                if (!changed.sameBodyAs(details)) {
                    throw ProblemException.of(
                            OrganisationProblem.CONFIRMED_DATA,
                            "Name, country, number and kind were confirmed by the store and cannot be changed.",
                            "Ask the operators of the store to take the confirmation back first.");
                }
                yield with(changed, status, statusReason, statusAt);
            }
            case REJECTED -> with(changed, OrganisationStatus.REGISTERED, Optional.empty(), at);
        };
    }

    /** Confirmed by an operator. */
    Organisation verified(Optional<String> reason, Instant at) {
        return switch (status) {
            case REGISTERED, REJECTED -> with(details, OrganisationStatus.VERIFIED, reason, at);
            case VERIFIED -> throw wrongState("The organisation is verified already.");
        };
    }

    /** Refused by an operator, or no longer confirmed. */
    Organisation rejected(String reason, Instant at) {
        return switch (status) {
            case REGISTERED, VERIFIED -> with(details, OrganisationStatus.REJECTED, Optional.of(reason), at);
            case REJECTED -> throw wrongState("The organisation is rejected already.");
        };
    }

    /** The register number with its country while it is confirmed: no two organisations may hold the same. */
    Optional<String> verifiedNumber() {
        return status == OrganisationStatus.VERIFIED
                ? Optional.of(details.country() + ":" + details.number())
                : Optional.empty();
    }

    private Organisation with(
            OrganisationDetails newDetails, OrganisationStatus newStatus, Optional<String> reason, Instant since) {
        return new Organisation(id, slug, newDetails, newStatus, reason, since, version);
    }

    private static ProblemException wrongState(String detail) {
        return ProblemException.of(CommonProblem.WRONG_STATE, detail, "Read it again to see how it stands.");
    }
}
