package org.civicstore.catalogue.ending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * The end that a vendor declared for an app.
 *
 * @param lastDay on which it is offered, in UTC
 * @param reason for citizens, in the vendor's words
 * @param successor slug of what takes its place
 * @param changedAt when it came to its status
 */
public record Ending(
        UUID id,
        ListingId listing,
        String slug,
        LocalDate lastDay,
        String reason,
        Optional<String> successor,
        EndingStatus status,
        Instant declaredAt,
        Instant changedAt,
        int version) {

    /** Whether its day is over. */
    boolean isDue(Instant now) {
        return status == EndingStatus.ANNOUNCED
                && LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(lastDay);
    }

    Ending callOff(Instant at) {
        return move(EndingAction.CALL_OFF, at);
    }

    Ending end(Instant at) {
        return move(EndingAction.END, at);
    }

    private Ending move(EndingAction action, Instant at) {
        EndingStatus next = status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "The end of " + slug + " is " + status + "; " + action + " is not possible then.",
                        "Load it again to see what is possible now."));
        return new Ending(id, listing, slug, lastDay, reason, successor, next, declaredAt, at, version);
    }
}
