package org.civicstore.shared.job;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** Answers about jobs. */
@Singleton
public class JobQueries {
    private static final int LIMIT = 200;

    private final Transactor transactor;

    JobQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** Jobs that nobody will try again by itself, the latest first. */
    public List<GivenUpJob> givenUp() {
        return transactor
                .reading()
                .fetch("select task_name, task_instance, coalesce(consecutive_failures, 0),"
                        + " coalesce(last_failure, execution_time) from scheduled_tasks"
                        + " where execution_time >= '9999-01-01' order by last_failure desc limit " + LIMIT)
                .map(row -> new GivenUpJob(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Integer.class),
                        Times.instant(row.get(3, LocalDateTime.class))));
    }
}
