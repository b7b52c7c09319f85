package org.civicstore.catalogue.rotation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Lets all who stand in a ring take turns, some at a time. A turn begins with the first view of it; it ends some seconds
 * later or after a few views, whichever comes first. So a turn that nobody saw is never lost, and a crowd that comes at once
 * is spread over many turns: who stands in a ring of {@code n} is seen at least {@link #floor} times in so many views,
 * whenever they come. The same views at the same times give the same turns. Thread-safe.
 *
 * @param <T> what takes turns
 */
final class TurnTaking<T> {
    /** How many are shown in one turn. */
    static final int PLACES = 3;
    /** How many views a turn has at most. */
    static final int MOST_VIEWS = 3;

    static final Duration LONGEST = Duration.ofSeconds(5);

    private final BiFunction<Optional<T>, Integer, List<T>> ring;
    private Optional<T> last;
    private List<T> turn = List.of();
    private Instant since = Instant.MIN;
    private int views = MOST_VIEWS;

    /**
     * @param ring answers those who stand after that one, at most that many, and begins anew at the end; without one it
     *     begins at the beginning
     * @param last who was shown last, when this goes on from somewhere
     */
    TurnTaking(BiFunction<Optional<T>, Integer, List<T>> ring, Optional<T> last) {
        this.ring = ring;
        this.last = last;
    }

    /**
     * @param first whether this is the first view of the turn
     */
    record View<T>(List<T> shown, boolean first) {}

    /** One view: whoever's turn it is. */
    synchronized View<T> view(Instant now) {
        boolean next = views >= MOST_VIEWS || !now.isBefore(since.plus(LONGEST));
        if (next) {
            turn = List.copyOf(ring.apply(last, PLACES));
            last = turn.isEmpty() ? last : Optional.of(turn.getLast());
            since = now;
            views = 0;
        }
        views++;
        return new View<>(turn, next);
    }

    /** Who was shown last. */
    synchronized Optional<T> last() {
        return last;
    }

    /**
     * How often each of {@code n} is seen at least, in any {@code visits} views that come one after another. Between two
     * turns of one lie at most all turns of the others, each with the most views.
     */
    static long floor(long n, long visits) {
        if (n == 0) {
            return 0;
        }
        long round = (n + PLACES - 1) / PLACES;
        return visits / ((round - 1) * MOST_VIEWS + 1);
    }
}
