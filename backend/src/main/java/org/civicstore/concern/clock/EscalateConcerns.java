package org.civicstore.concern.clock;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.concern.Concern;
import org.civicstore.concern.ConcernAction;
import org.civicstore.concern.ConcernEscalated;
import org.civicstore.concern.ConcernQueries;
import org.civicstore.concern.ConcernRepository;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/** Marks concerns whose time has run out, so that nobody has to ask why there is no answer. */
@Singleton
class EscalateConcerns implements RecurringJob {
    private static final int AT_ONCE = 200;

    private final ConcernQueries queries;
    private final ConcernRepository concerns;
    private final Transactor transactor;
    private final Events events;
    private final Clock clock;

    EscalateConcerns(
            ConcernQueries queries, ConcernRepository concerns, Transactor transactor, Events events, Clock clock) {
        this.queries = queries;
        this.concerns = concerns;
        this.transactor = transactor;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "escalate-concerns";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        for (UUID id : queries.toEscalate(now, AT_ONCE)) {
            transactor.run(tx -> escalate(tx, id, now));
        }
    }

    /** Unless somebody was quicker and has answered or merged it. */
    private void escalate(Tx tx, UUID id, Instant now) {
        Optional<Concern> found = concerns.lock(tx, id)
                .filter(concern -> concern.status().open()
                        && concern.mergedInto().isEmpty()
                        && concern.escalatedAt().isEmpty()
                        && concern.late(now));
        found.ifPresent(before -> {
            Concern after = before.escalate(now);
            concerns.save(tx, after);
            concerns.record(tx, ConcernAction.ESCALATE, before, after, Optional.empty(), "", now);
            events.tell(tx, new ConcernEscalated(after, now));
        });
    }
}
