package org.civicstore.shared.job;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** How the work of the store stands, kind by kind. */
@Singleton
public class JobFigureQueries {
    private final Transactor transactor;

    JobFigureQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** Kinds with anything to tell, by name: one question for all of them. */
    public List<JobFigures> at(Instant now) {
        LocalDateTime utc = Times.utc(now);
        return transactor
                .reading()
                .fetch("""
                    select task_name,
                      sum(case when picked = false and execution_time <= ? then 1 else 0 end),
                      sum(case when picked = true then 1 else 0 end),
                      sum(case when consecutive_failures > 0 and execution_time < '9999-01-01' then 1 else 0 end),
                      sum(case when execution_time >= '9999-01-01' then 1 else 0 end),
                      min(case when picked = false and execution_time <= ? then execution_time end)
                    from scheduled_tasks group by task_name order by task_name
                    """, utc, utc)
                .map(row -> new JobFigures(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class),
                        row.get(4, Long.class),
                        Optional.ofNullable(row.get(5, LocalDateTime.class)).map(Times::instant)))
                .stream()
                .filter(job -> job.due() + job.running() + job.failing() + job.givenUp() > 0)
                .toList();
    }
}
