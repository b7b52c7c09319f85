package org.civicstore.review;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.civicstore.certification.worker.Screener;

/**
 * Has a process for the checks stand by, but only some time after the server answers: its start must delay neither that of
 * the server nor the first requests.
 */
@Singleton
class ScreenerStandBy implements ApplicationEventListener<ServerStartupEvent> {
    private static final Duration AFTER_START = Duration.ofSeconds(15);

    private final Screener screener;
    private final TaskScheduler scheduler;

    ScreenerStandBy(Screener screener, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.screener = screener;
        this.scheduler = scheduler;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        scheduler.schedule(AFTER_START, screener::standBy);
    }
}
