package org.civicstore.catalogue.shelf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Remembers for some seconds how many listings an answer has: counting them costs more than showing a page of them. */
final class RecentTotals {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<String, Total> totals = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Total> eldest) {
            return size() > MOST;
        }
    };

    RecentTotals(Clock clock) {
        this.clock = clock;
    }

    long of(String question, LongSupplier count) {
        Instant now = clock.instant();
        synchronized (totals) {
            Total known = totals.get(question);
            if (known != null
                    && now.isBefore(known.until())
                    && !now.isBefore(known.until().minus(KEPT))) {
                return known.count();
            }
        }
        long counted = count.getAsLong();
        synchronized (totals) {
            totals.put(question, new Total(counted, now.plus(KEPT)));
        }
        return counted;
    }

    private record Total(long count, Instant until) {}
}
