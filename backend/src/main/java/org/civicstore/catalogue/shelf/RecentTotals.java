package org.civicstore.catalogue.shelf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Remembers how many listings an answer has while the shelves stay as they are: counting them costs more than showing a
 * page of them.
 */
final class RecentTotals {
    private static final int MOST = 1000;

    private final ShelfVersion version;
    private final Map<Question, Long> totals = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Long> eldest) {
            return size() > MOST;
        }
    };

    RecentTotals(ShelfVersion version) {
        this.version = version;
    }

    long of(String question, LongSupplier count) {
        Question now = new Question(version.current(), question);
        synchronized (totals) {
            Long known = totals.get(now);
            if (known != null) {
                return known;
            }
        }
        long counted = count.getAsLong();
        synchronized (totals) {
            totals.put(now, counted);
        }
        return counted;
    }

    private record Question(long version, String text) {}
}
