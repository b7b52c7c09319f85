package org.civicstore.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Of how long things took, what so many of a hundred stayed below (nearest rank). */
final class Percentile {
    private Percentile() {}

    /** Nothing when there is nothing to count. */
    static Optional<Duration> of(List<Duration> all, int percent) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = all.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return Optional.of(sorted.get(Math.max(rank, 1) - 1));
    }
}
