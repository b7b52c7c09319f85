package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.worker.Screener;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.review.Review;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.persistence.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Runs all checks on what was handed in, in the child process. A worker that breaks, or a check that does, is tried again; after {@value
 * #TRIES} tries the case goes on without an answer from the checks, and everybody sees that it was ours that broke.
 */
@Singleton
public class RunChecks implements JobHandler<RunChecks.Payload> {
    private static final String STUMBLED = "Some checks did not come to an answer.";

    public static final int TRIES = 4;

    private final Jobs jobs;
    private final Ids ids;
    private final ScreeningRepository screenings;
    private final ScreeningService results;
    private final ScreeningSubjects subjects;
    private final Screener screener;
    private final ScreeningWeb web;

    RunChecks(
            Jobs jobs,
            Ids ids,
            ScreeningRepository screenings,
            ScreeningService results,
            ScreeningSubjects subjects,
            Screener screener,
            ScreeningWeb web) {
        this.jobs = jobs;
        this.ids = ids;
        this.screenings = screenings;
        this.results = results;
        this.subjects = subjects;
        this.screener = screener;
        this.web = web;
    }

    /** @param check the only one that is asked again; without it all are */
    public record Payload(
            ReviewId review, UUID screening, @Nullable String check) {
        public Payload(ReviewId review, UUID screening) {
            this(review, screening, null);
        }

        private Optional<String> only() {
            return Optional.ofNullable(check);
        }
    }

    /** Plans one run over the case's present round. */
    public void plan(Tx tx, Review review, Instant at) {
        plan(tx, review, Optional.empty(), at);
    }

    /** Plans a run that asks one check again and keeps what the others said. @param only its id; all when empty */
    public void plan(Tx tx, Review review, Optional<String> only, Instant at) {
        Screening screening = Screening.planned(ids.next(), review, at);
        screenings.insert(tx, screening);
        Payload payload = new Payload(review.id(), screening.id(), only.orElse(null));
        jobs.plan(tx, this, screening.id().toString(), payload, at);
    }

    @Override
    public String name() {
        return "run-checks";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        if (!results.due(payload.review(), payload.screening())) {
            return;
        }
        Subject subject = subjects.of(payload.review());
        ScreeningReport report;
        try {
            report = web.screen(asked(payload), subject);
        } catch (WorkerBroke e) {
            broke(payload, subject, e);
            return;
        } catch (RuntimeException e) {
            broke(payload, subject, new WorkerBroke("The checks could not be run: " + e.getMessage(), e));
            return;
        }
        if (stumbled(report) && results.failed(payload.screening(), STUMBLED) < TRIES) {
            throw new IllegalStateException("Try again: " + STUMBLED);
        }
        results.done(payload.review(), payload.screening(), payload.only(), report);
    }

    private ScreeningWeb.Screen asked(Payload payload) {
        return subject -> payload.only().isPresent()
                ? screener.screen(subject, Set.of(payload.only().get()))
                : screener.screen(subject);
    }

    private static boolean stumbled(ScreeningReport report) {
        return report.executions().stream().anyMatch(execution -> execution.outcome() == OutcomeKind.ERROR);
    }

    private void broke(Payload payload, Subject subject, WorkerBroke why) {
        int failures = results.failed(payload.screening(), reason(why));
        if (failures < TRIES) {
            throw new IllegalStateException("Try " + failures + " of " + TRIES + ": " + reason(why), why);
        }
        ScreeningReport breakdown = screener.breakdown(subject, why);
        if (payload.only().isPresent()) {
            // Only the one that was asked gave no answer.
            results.done(payload.review(), payload.screening(), payload.only(), breakdown);
        } else {
            results.givenUp(payload.review(), payload.screening(), breakdown);
        }
    }

    private static String reason(WorkerBroke e) {
        return String.valueOf(e.getMessage());
    }
}
