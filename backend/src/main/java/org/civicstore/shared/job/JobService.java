package org.civicstore.shared.job;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;

/** What operators do with jobs. */
@Singleton
class JobService {
    private final Transactor transactor;
    private final JobRepository jobs;
    private final Clock clock;

    JobService(Transactor transactor, JobRepository jobs, Clock clock) {
        this.transactor = transactor;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has a job that was given up tried again, from the first try. */
    void retry(String name, String instance) {
        transactor.run(tx -> {
            if (!jobs.retry(tx, name, instance, clock.instant())) {
                throw CommonProblem.notFound("job that was given up");
            }
        });
    }
}
