package org.civicstore.shared.job;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;

/** What operators do with jobs. */
@Singleton
class JobService {
    private final Transactor transactor;
    private final JobRepository jobs;
    private final Audit audit;
    private final Clock clock;

    JobService(Transactor transactor, JobRepository jobs, Audit audit, Clock clock) {
        this.transactor = transactor;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Has a job that was given up tried again, from the first try. */
    void retry(Actor actor, String name, String instance) {
        transactor.run(tx -> {
            if (!jobs.retry(tx, name, instance, clock.instant())) {
                throw CommonProblem.notFound("job that was given up");
            }
            audit.record(tx, AuditKind.JOB_RETRIED, actor.accountId(), "job:" + name, instance, clock.instant());
        });
    }
}
