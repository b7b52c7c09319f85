package org.civicstore.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Where one programme stands; its rules are in its versions.
 *
 * @param versions how many versions its rules have had
 */
public record ProgrammeStanding(
        UUID id, String slug, ProgrammeStatus status, Arrangement arrangement, int versions, int rowVersion) {

    /** A programme with the first version of its rules. */
    public static ProgrammeStanding announced(UUID id, String slug, Arrangement arrangement) {
        return new ProgrammeStanding(id, slug, ProgrammeStatus.ANNOUNCED, arrangement, 1, 0);
    }

    /** With one version of the rules more. */
    public ProgrammeStanding revise() {
        return new ProgrammeStanding(id, slug, require(ProgrammeAction.REVISE), arrangement, versions + 1, rowVersion);
    }

    public ProgrammeStanding arrange(Arrangement other) {
        return new ProgrammeStanding(id, slug, require(ProgrammeAction.ARRANGE), other, versions, rowVersion);
    }

    /** @param action OPEN, CLOSE or END */
    public ProgrammeStanding move(ProgrammeAction action) {
        return new ProgrammeStanding(id, slug, require(action), arrangement, versions, rowVersion);
    }

    /** As it stands in the database after it was saved. */
    public ProgrammeStanding saved() {
        return new ProgrammeStanding(id, slug, status, arrangement, versions, rowVersion + 1);
    }

    /** What the calendar asks for on that day; nothing when the programme stands where it should. */
    public Optional<ProgrammeAction> due(LocalDate today) {
        return switch (status) {
            case ANNOUNCED -> due(ProgrammeAction.OPEN, !today.isBefore(arrangement.opensOn()));
            case OPEN -> due(ProgrammeAction.CLOSE, over(arrangement.closesOn(), today));
            case CLOSED -> due(ProgrammeAction.END, over(arrangement.endsOn(), today));
            case ENDED -> Optional.empty();
        };
    }

    private static Optional<ProgrammeAction> due(ProgrammeAction action, boolean now) {
        return now ? Optional.of(action) : Optional.empty();
    }

    private static boolean over(Optional<LocalDate> lastDay, LocalDate today) {
        return lastDay.filter(today::isAfter).isPresent();
    }

    /** @throws ProblemException {@code wrong-state} when the action is not possible now */
    private ProgrammeStatus require(ProgrammeAction action) {
        return status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "The programme " + slug + " is " + status + "; " + action + " is not possible then.",
                        "Load the programme again and choose one of its allowedActions."));
    }
}
