package org.civicstore.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The store's promise on one case. It runs from the hand-in to the decision and stands only while the vendor must act: a check
 * that breaks, a certifier on leave and a second person who takes long are the store's own time.
 *
 * @param startedAt since when this stretch of the store's time runs; empty while it stands and when it has ended
 * @param dueAt when the answer is due, or was; empty while it stands
 * @param spent the store's time in stretches that have ended
 * @param left what was left of the promise when it was stopped; negative when it was late already
 * @param missedAt when the promise was first broken
 */
public record ServiceClock(
        ServicePromise promise,
        Optional<Instant> startedAt,
        Optional<Instant> dueAt,
        Duration spent,
        Optional<Duration> left,
        Optional<Instant> missedAt) {

    static ServiceClock started(ServicePromise promise, Instant at) {
        return new ServiceClock(
                promise,
                Optional.of(at),
                Optional.of(promise.after(at, promise.whole())),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    /** The vendor must act. */
    ServiceClock stopped(Instant at) {
        return new ServiceClock(
                promise,
                Optional.empty(),
                Optional.empty(),
                spentAt(at),
                dueAt.map(due -> promise.between(at, due)),
                missedBy(at));
    }

    /** The vendor has acted: what was left goes on, and is never less than it takes to look again. */
    ServiceClock resumed(Instant at) {
        Duration rest = left.filter(one -> one.compareTo(promise.again()) > 0).orElse(promise.again());
        return new ServiceClock(
                promise, Optional.of(at), Optional.of(promise.after(at, rest)), spent, Optional.empty(), missedAt);
    }

    /** Another promise from now on. One that was broken already stays broken. */
    ServiceClock hastened(ServicePromise other, Instant at) {
        return startedAt.isPresent()
                ? new ServiceClock(
                        other,
                        Optional.of(at),
                        Optional.of(other.after(at, other.whole())),
                        spentAt(at),
                        Optional.empty(),
                        missedBy(at))
                : new ServiceClock(other, startedAt, dueAt, spent, Optional.of(other.whole()), missedAt);
    }

    /** Decided, or taken back. */
    ServiceClock ended(Instant at) {
        return new ServiceClock(promise, Optional.empty(), dueAt, spentAt(at), Optional.empty(), missedBy(at));
    }

    /** The promise ran out, and somebody noticed. */
    ServiceClock missed(Instant at) {
        return new ServiceClock(promise, startedAt, dueAt, spent, left, missedBy(at));
    }

    public boolean runs() {
        return startedAt.isPresent();
    }

    /** Whether the vendor waits longer now than was promised. */
    public boolean late(Instant now) {
        return runs() && dueAt.filter(now::isAfter).isPresent();
    }

    /** All of the store's time up to then: working time, and around the clock in a crisis. */
    public Duration spentAt(Instant now) {
        return startedAt.map(start -> spent.plus(promise.between(start, now))).orElse(spent);
    }

    private Optional<Instant> missedBy(Instant at) {
        return missedAt.or(() -> late(at) ? dueAt : Optional.empty());
    }
}
