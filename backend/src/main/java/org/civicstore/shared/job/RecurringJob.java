package org.civicstore.shared.job;

import java.time.Duration;

/** Work that comes back: a singleton bean, run by one node at a time, some pause after its last end. */
public interface RecurringJob {

    /** Stable name in the imperative, such as {@code sweep-orphans}. */
    String name();

    Duration pause();

    void run();
}
