package org.civicstore.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/** Puts on record that a promised time has run out, so that nobody has to ask, and no answer afterwards hides it. */
@Singleton
class MarkOverdue implements RecurringJob {
    private static final int AT_ONCE = 200;

    private final QueueQueries queue;
    private final ReviewRepository reviews;
    private final CaseDesk desk;
    private final Events events;
    private final Transactor transactor;
    private final Clock clock;

    MarkOverdue(
            QueueQueries queue,
            ReviewRepository reviews,
            CaseDesk desk,
            Events events,
            Transactor transactor,
            Clock clock) {
        this.queue = queue;
        this.reviews = reviews;
        this.desk = desk;
        this.events = events;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mark-overdue";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        for (ReviewId id : queue.toMarkOverdue(now, AT_ONCE)) {
            transactor.run(tx -> mark(tx, id, now));
        }
    }

    /** Unless somebody was quicker and has answered, or asked the vendor. */
    private void mark(Tx tx, ReviewId id, Instant now) {
        Optional<Review> found = reviews.lock(tx, id)
                .filter(review -> review.status().after(ReviewAction.OVERDUE).isPresent())
                .filter(review ->
                        review.clock().late(now) && review.clock().missedAt().isEmpty());
        found.ifPresent(before -> {
            Review after = before.overdue(now);
            desk.keep(tx, before, after, ReviewAction.OVERDUE, Optional.empty(), "", now);
            events.tell(
                    tx,
                    new AnswerOverdue(
                            id,
                            before.facts().submission(),
                            before.facts().organisation(),
                            before.certifier(),
                            before.dueAt().orElseThrow(),
                            now));
        });
    }
}
