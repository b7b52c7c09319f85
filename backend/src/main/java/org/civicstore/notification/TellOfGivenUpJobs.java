package org.civicstore.notification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.job.GivenUpJob;
import org.civicstore.shared.job.JobQueries;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.storage.Digest;

/** Tells operators of work that stands still: each time it was given up, once. */
@Singleton
class TellOfGivenUpJobs implements RecurringJob {
    private final JobQueries jobs;
    private final Notifier notifier;
    private final Transactor transactor;

    TellOfGivenUpJobs(JobQueries jobs, Notifier notifier, Transactor transactor) {
        this.jobs = jobs;
        this.notifier = notifier;
        this.transactor = transactor;
    }

    @Override
    public String name() {
        return "tell-of-given-up-jobs";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        jobs.givenUp().forEach(job -> transactor.run(tx -> tell(tx, job)));
    }

    void tell(Tx tx, GivenUpJob job) {
        notifier.tell(
                tx,
                new Happening(
                        Topic.JOB_GIVEN_UP,
                        Digest.ofText(job.name() + " " + job.instance() + " " + job.lastFailureAt())
                                .hex(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("job", job.name()),
                        "/operate/jobs",
                        job.lastFailureAt()));
    }
}
