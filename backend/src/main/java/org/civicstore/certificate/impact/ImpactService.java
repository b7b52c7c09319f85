package org.civicstore.certificate.impact;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.criteria.EditionPolicy;
import org.civicstore.criteria.EditionQueries;
import org.civicstore.criteria.EditionStanding;
import org.civicstore.criteria.EditionStatus;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Has an impact run worked out. */
@Singleton
class ImpactService {
    private final Transactor transactor;
    private final ImpactRepository runs;
    private final ImpactQueries queries;
    private final EditionQueries editions;
    private final RunImpact job;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    ImpactService(
            Transactor transactor,
            ImpactRepository runs,
            ImpactQueries queries,
            EditionQueries editions,
            RunImpact job,
            Jobs jobs,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.runs = runs;
        this.queries = queries;
        this.editions = editions;
        this.job = job;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Plans a run; one that is not through yet is as good as a new one. */
    void plan(Actor actor, String edition) {
        Instant now = clock.instant();
        transactor.run(tx -> {
            EditionPolicy.require(actor);
            requireAhead(editions.find(edition).orElseThrow(() -> CommonProblem.notFound("edition")));
            if (running(edition).isEmpty()) {
                ImpactRun run = new ImpactRun(ids.next(), edition, ImpactStatus.PLANNED, now, Optional.empty());
                runs.insert(tx, run, actor.accountId().orElseThrow());
                jobs.plan(tx, job, run.id().toString(), new RunImpact.Payload(run.id()), now);
            }
        });
    }

    private Optional<ImpactRun> running(String edition) {
        return queries.latest(edition).filter(run -> run.status() == ImpactStatus.PLANNED);
    }

    private static void requireAhead(EditionStanding standing) {
        if (standing.status() != EditionStatus.DRAFT && standing.status() != EditionStatus.CONSULTATION) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "Edition " + standing.edition() + " is " + standing.status()
                            + "; what an edition would mean is worked out before it is in force.");
        }
    }
}
