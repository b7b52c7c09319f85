package org.civicstore.programme.offering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.shared.access.TwoPersonDecision;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * A change of what a listing offers, as somebody handed it in. Its text is never changed.
 *
 * @param number from 1, within its sheet
 * @param changeClass how far it goes from what held when it was handed in
 * @param proposal what waits for a second certifier, or was agreed on
 */
public record SheetChange(
        UUID id,
        UUID sheet,
        int number,
        String content,
        String reason,
        ChangeClass changeClass,
        SheetStatus status,
        Instant writtenAt,
        AccountId writtenBy,
        Optional<Proposal> proposal,
        Optional<Instant> decidedAt,
        int rowVersion) {

    /** What one certifier thinks. */
    public record Proposal(SheetOutcome outcome, String reason, Instant at, AccountId by) {
        TwoPersonDecision decision() {
            return new TwoPersonDecision(by);
        }
    }

    SheetChange propose(Proposal what) {
        return moved(SheetAction.PROPOSE, Optional.of(what), Optional.empty());
    }

    SheetChange giveBack() {
        return moved(SheetAction.RETURN, Optional.empty(), Optional.empty());
    }

    SheetChange decide(SheetAction action, Instant at) {
        return moved(action, proposal, Optional.of(at));
    }

    private SheetChange moved(SheetAction action, Optional<Proposal> what, Optional<Instant> at) {
        return new SheetChange(
                id,
                sheet,
                number,
                content,
                reason,
                changeClass,
                require(action),
                writtenAt,
                writtenBy,
                what,
                at,
                rowVersion);
    }

    private SheetStatus require(SheetAction action) {
        return status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "This change is " + status + "; " + action + " is not possible then.",
                        "Load the change again and choose one of its allowedActions."));
    }
}
