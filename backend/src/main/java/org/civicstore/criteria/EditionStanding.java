package org.civicstore.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Where one edition stands.
 *
 * @param edition id, such as {@code 2026-2}
 * @param lastDay of the consultation, in UTC; still there afterwards, for the record
 * @param consultedAt when the consultation began
 * @param enforcedAt since when new cases are examined against it
 * @param retiredAt since when they are not any more
 */
public record EditionStanding(
        String edition,
        EditionStatus status,
        Optional<LocalDate> lastDay,
        Optional<Instant> consultedAt,
        Optional<Instant> enforcedAt,
        Optional<Instant> retiredAt) {

    /** An edition that came with the store and that nobody has moved yet. */
    static EditionStanding draft(String edition) {
        return new EditionStanding(
                edition, EditionStatus.DRAFT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Begins the consultation, or gives it another last day. */
    EditionStanding consult(LocalDate until, Instant at) {
        EditionStatus next = require(EditionAction.CONSULT);
        return new EditionStanding(
                edition, next, Optional.of(until), consultedAt.or(() -> Optional.of(at)), enforcedAt, retiredAt);
    }

    EditionStanding takeBack() {
        return new EditionStanding(
                edition, require(EditionAction.TAKE_BACK), Optional.empty(), Optional.empty(), enforcedAt, retiredAt);
    }

    /** @throws ProblemException {@code consultation-running} until its last day has passed */
    EditionStanding enforce(Instant at) {
        EditionStatus next = require(EditionAction.ENFORCE);
        if (!consultationOver(at)) {
            throw EditionProblem.consultationRunning(lastDay.orElseThrow());
        }
        return new EditionStanding(edition, next, lastDay, consultedAt, Optional.of(at), retiredAt);
    }

    EditionStanding retire(Instant at) {
        return new EditionStanding(
                edition, require(EditionAction.RETIRE), lastDay, consultedAt, enforcedAt, Optional.of(at));
    }

    boolean consultationOver(Instant at) {
        return lastDay.filter(day -> !LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(day))
                .isEmpty();
    }

    /** @throws ProblemException {@code wrong-state} when the action is not possible now */
    private EditionStatus require(EditionAction action) {
        return status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "Edition " + edition + " is " + status + "; " + action + " is not possible then.",
                        "Load the edition again and choose one of its allowedActions."));
    }
}
