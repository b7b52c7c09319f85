package org.civicstore.transparency;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Seals what was appended to the public log, and publishes it, a few seconds after it was decided. */
@Singleton
class SealLog implements RecurringJob {
    private final LogService log;
    private final LogPublisher publisher;

    SealLog(LogService log, LogPublisher publisher) {
        this.log = log;
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "seal-log";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        log.seal();
        publisher.publish();
    }
}
