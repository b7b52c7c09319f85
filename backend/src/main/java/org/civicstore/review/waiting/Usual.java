package org.civicstore.review.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long cases usually take, of the store's own working time.
 *
 * @param half of them took at most this
 * @param most nine in ten of them took at most this
 */
public record Usual(Duration half, Duration most) {
    /** Below this many, one case more or less would move the figures: then they say nothing, and are not said. */
    public static final int FEWEST = 10;

    /** Empty when there are too few. */
    static Optional<Usual> of(List<Duration> took) {
        if (took.size() < FEWEST) {
            return Optional.empty();
        }
        List<Duration> sorted = took.stream().sorted().toList();
        return Optional.of(new Usual(nearestRank(sorted, 50), nearestRank(sorted, 90)));
    }

    /** The shortest one that so many in a hundred do not exceed. */
    private static Duration nearestRank(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(rank - 1);
    }
}
