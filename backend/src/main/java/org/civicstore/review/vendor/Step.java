package org.civicstore.review.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.review.HistoryEntry;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.screening.Screening;

/**
 * One step of a case as its vendor is told: no name of a certifier, and nothing that certifiers say among themselves.
 *
 * @param reason only where it was written for the vendor
 */
record Step(Instant at, Kind kind, Optional<String> reason) {

    /** What happened. */
    enum Kind {
        /** The vendor handed in; the clock runs. */
        HANDED_IN,
        /** The checks are through. */
        CHECKED,
        /** Our checks broke. Our fault, and our time. */
        CHECKS_BROKE,
        /** The checks run once more. */
        CHECKED_AGAIN,
        /** A certifier has begun. */
        TAKEN_UP,
        /** Waits for another certifier. */
        BACK_IN_QUEUE,
        /** Another certifier goes on with it. */
        PASSED_ON,
        /** The vendor was asked for changes; the clock stands. */
        CHANGES_REQUESTED,
        /** One certifier has proposed a verdict, another one looks at it. */
        SECOND_LOOK,
        /** The second one wants more to be looked at. */
        LOOKED_AT_AGAIN,
        /** An operator put the case on the fast track, with a reason for everybody. */
        FAST_TRACK,
        /** Certified on the fast track; the full review has opened by itself. */
        FULL_REVIEW,
        /** The promised time ran out. */
        OVERDUE,
        /** Two certifiers agreed. */
        DECIDED,
        /** An appeal set the decision aside. */
        DECIDED_ANEW,
        /** The vendor took it back. */
        WITHDRAWN
    }

    /** @param history oldest first */
    static List<Step> of(List<HistoryEntry> history) {
        return history.stream().flatMap(entry -> of(entry).stream()).toList();
    }

    private static Optional<Step> of(HistoryEntry entry) {
        boolean wasQueued = entry.from().filter(ReviewStatus.QUEUED::equals).isPresent();
        return switch (entry.action()) {
            case HAND_IN -> bare(entry, Kind.HANDED_IN);
            case SCREENED -> bare(entry, entry.reason().startsWith(Screening.BROKE) ? Kind.CHECKS_BROKE : Kind.CHECKED);
            case RERUN_CHECKS -> bare(entry, Kind.CHECKED_AGAIN);
            case CLAIM -> bare(entry, Kind.TAKEN_UP);
            case RELEASE, STEP_ASIDE ->
                entry.to() == ReviewStatus.QUEUED && !wasQueued ? bare(entry, Kind.BACK_IN_QUEUE) : Optional.empty();
            case TAKE_OVER, HAND_OVER -> bare(entry, Kind.PASSED_ON);
            case REQUEST_CHANGES ->
                Optional.of(new Step(entry.at(), Kind.CHANGES_REQUESTED, Optional.of(entry.reason())));
            case FAST_TRACK -> Optional.of(new Step(entry.at(), Kind.FAST_TRACK, Optional.of(entry.reason())));
            case OPEN_FULL -> bare(entry, Kind.FULL_REVIEW);
            case PROPOSE -> bare(entry, Kind.SECOND_LOOK);
            case RETURN -> bare(entry, Kind.LOOKED_AT_AGAIN);
            case OVERDUE -> bare(entry, Kind.OVERDUE);
            case CONFIRM -> bare(entry, Kind.DECIDED);
            case OVERTURN -> bare(entry, Kind.DECIDED_ANEW);
            case CLOSE -> bare(entry, Kind.WITHDRAWN);
            case RULE, CLEAR, REOPEN, WAIVE, MESSAGE, ANSWER -> Optional.empty();
        };
    }

    private static Optional<Step> bare(HistoryEntry entry, Kind kind) {
        return Optional.of(new Step(entry.at(), kind, Optional.empty()));
    }
}
