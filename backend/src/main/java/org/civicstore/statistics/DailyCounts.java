package org.civicstore.statistics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts in memory what was opened and shown on this node, by day (UTC); {@link CountingService} writes it to the database
 * every few seconds. A node that is killed loses those seconds, and nobody is ever told apart.
 */
@Singleton
public class DailyCounts {
    private final Clock clock;
    private final Map<Counted, Long> counts = new ConcurrentHashMap<>();

    DailyCounts(Clock clock) {
        this.clock = clock;
    }

    /** What is counted. */
    enum What {
        /** The page of a listing was opened. */
        VISIT,
        /** A listing was shown on the front page in its turn. */
        EXPOSURE,
        /** The front page was opened. */
        FRONT_PAGE,
        /** The front page began to show the next listings. */
        TURN
    }

    /**
     * @param listing its slug; nothing for the front page
     */
    record Counted(LocalDate day, What what, Optional<String> listing) {}

    /** Somebody opened the page of the listing. */
    public void visited(String listing) {
        count(What.VISIT, Optional.of(listing));
    }

    /**
     * Somebody opened the front page.
     *
     * @param shown slugs of the listings whose turn it was
     * @param first whether nobody had seen them in this turn
     */
    public void frontPage(Collection<String> shown, boolean first) {
        count(What.FRONT_PAGE, Optional.empty());
        if (first) {
            count(What.TURN, Optional.empty());
        }
        shown.forEach(listing -> count(What.EXPOSURE, Optional.of(listing)));
    }

    /** Everything that was counted since this was called last. */
    Map<Counted, Long> take() {
        Map<Counted, Long> taken = new HashMap<>();
        for (Counted counted : counts.keySet()) {
            // Removing answers the number that nobody adds to any more: what comes meanwhile begins a new one.
            Optional.ofNullable(counts.remove(counted)).ifPresent(number -> taken.put(counted, number));
        }
        return taken;
    }

    /** Counts again what could not be written. */
    void giveBack(Map<Counted, Long> taken) {
        taken.forEach((counted, number) -> counts.merge(counted, number, Long::sum));
    }

    private void count(What what, Optional<String> listing) {
        counts.merge(new Counted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), what, listing), 1L, Long::sum);
    }
}
