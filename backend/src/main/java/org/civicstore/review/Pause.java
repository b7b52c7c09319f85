package org.civicstore.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time in which the service clock stood, because the vendor had to act.
 *
 * @param until empty while it stands
 * @param reason what the vendor was asked for
 */
public record Pause(Instant from, Optional<Instant> until, String reason) {

    /** @param history of one case, oldest first */
    public static List<Pause> in(List<HistoryEntry> history) {
        List<Pause> pauses = new ArrayList<>();
        for (HistoryEntry entry : history) {
            boolean stood =
                    entry.from().filter(ReviewStatus.WITH_VENDOR::equals).isPresent();
            boolean stands = entry.to() == ReviewStatus.WITH_VENDOR;
            if (stands && !stood) {
                pauses.add(new Pause(entry.at(), Optional.empty(), entry.reason()));
            } else if (stood && !stands) {
                Pause open = pauses.removeLast();
                pauses.add(new Pause(open.from(), Optional.of(entry.at()), open.reason()));
            }
        }
        return pauses;
    }
}
