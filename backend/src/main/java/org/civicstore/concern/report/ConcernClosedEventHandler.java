package org.civicstore.concern.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.concern.ConcernClosed;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.persistence.Tx;

/** Plans that the reporter is told, when they want to be. */
@Singleton
class ConcernClosedEventHandler implements EventHandler<ConcernClosed> {
    private final Jobs jobs;
    private final TellReporter tell;
    private final Clock clock;

    ConcernClosedEventHandler(Jobs jobs, TellReporter tell, Clock clock) {
        this.jobs = jobs;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public Class<ConcernClosed> event() {
        return ConcernClosed.class;
    }

    @Override
    public void handle(Tx tx, ConcernClosed event) {
        if (event.concern().reporter().email().isPresent()) {
            jobs.plan(
                    tx,
                    tell,
                    event.concern().id().toString(),
                    new TellReporter.Payload(event.concern().id()),
                    clock.instant());
        }
    }
}
