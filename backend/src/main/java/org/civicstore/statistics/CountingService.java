package org.civicstore.statistics;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.civicstore.shared.persistence.Transactor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what this node has counted, in batches, and reads the figures of all nodes anew now and then; on one thread. */
@Context
public class CountingService implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(CountingService.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Figures of thirty days hardly change in less than this many rounds, five minutes. */
    private static final int READ_EVERY = 60;

    private final DailyCounts counts;
    private final CountRepository kept;
    private final RecentFigures figures;
    private final Transactor transactor;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("daily-counts").factory());
    private int rounds;

    CountingService(DailyCounts counts, CountRepository kept, RecentFigures figures, Transactor transactor) {
        this.counts = counts;
        this.kept = kept;
        this.figures = figures;
        this.transactor = transactor;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            keep();
            if (rounds++ % READ_EVERY == 0) {
                figures.read();
            }
        } catch (RuntimeException e) {
            LOG.warn("Daily counts could not be written or read; it is tried again", e);
        }
    }

    /** Writes now what has been counted until now. What cannot be written stays counted. */
    public void keep() {
        Map<DailyCounts.Counted, Long> taken = counts.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            transactor.run(tx -> kept.add(tx, taken));
        } catch (RuntimeException e) {
            counts.giveBack(taken);
            throw e;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(5, TimeUnit.SECONDS);
        try {
            keep();
        } catch (RuntimeException e) {
            LOG.warn("The last daily counts of this node are lost", e);
        }
    }
}
