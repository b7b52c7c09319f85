package org.civicstore.shared.job;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** When work that comes back last ended well. */
@Singleton
public class RecurringRunQueries {
    private final Transactor transactor;

    RecurringRunQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** By name of the job; a job that never ended well is missing. */
    public Map<String, Instant> lastSuccess() {
        return transactor
                .reading()
                .fetch("select task_name, max(last_success) from scheduled_tasks where task_instance = 'recurring'"
                        + " and last_success is not null group by task_name")
                .intoMap(row -> row.get(0, String.class), row -> Times.instant(row.get(1, LocalDateTime.class)));
    }
}
