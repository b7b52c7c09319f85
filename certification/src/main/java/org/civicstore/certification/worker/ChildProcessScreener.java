package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.finding.ScreeningReport;

/** Keeps workers warm between screenings: a cold start costs more than most screenings. */
final class ChildProcessScreener implements Screener {

    /** Then leaks of the parsers have grown enough. */
    private static final int ANSWERS_OF_ONE_WORKER = 200;

    /** More at once would only share the same processors, and each takes its memory. */
    private static final int AT_ONCE = 2;

    private final WorkerLauncher launcher;
    private final WorkerLimits limits;
    private final ScreeningOptions options;
    private final JsonMapper json = CertificationJson.mapper();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();

    ChildProcessScreener(WorkerLauncher launcher, WorkerLimits limits, ScreeningOptions options) {
        this.launcher = launcher;
        this.limits = limits;
        this.options = options;
    }

    @Override
    public ScreeningReport screen(Subject subject) throws WorkerBroke {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerBroke("Interrupted while waiting for a worker", e);
        }
        try {
            return screenNow(subject);
        } finally {
            turns.release();
        }
    }

    private ScreeningReport screenNow(Subject subject) throws WorkerBroke {
        byte[] request = serialised(subject);
        WorkerProcess worker = take();
        boolean reusable = false;
        try {
            byte[] answer = worker.ask(request, InputDigest.stated(request, subject), limits);
            ScreeningReport report = json.readValue(answer, ScreeningReport.class);
            requireWhole(report, subject);
            // A worker ends by itself after a breakdown, since a check may still be running in it.
            boolean sound = report.executions().stream().noneMatch(e -> e.outcome() == OutcomeKind.ERROR);
            reusable = sound && worker.answered() < ANSWERS_OF_ONE_WORKER;
            return report;
        } catch (IOException e) {
            throw new WorkerBroke("The worker broke. Its report cannot be understood", e);
        } finally {
            giveBack(worker, reusable);
        }
    }

    @Override
    public ScreeningReport breakdown(Subject subject, WorkerBroke why) {
        CriteriaEdition edition = CriteriaEdition.load(subject.editionId());
        CheckOutcome error =
                new CheckOutcome.Error(Optional.ofNullable(why.getMessage()).orElse("The worker broke."));
        List<CheckExecution> executions = Examination.registry(options).due(subject, edition).stream()
                .map(check -> CheckExecution.of(check.info(), error, Duration.ZERO))
                .toList();
        return new ScreeningReport(Examination.ENGINE, edition.id(), executions, Optional.empty(), List.of());
    }

    @Override
    public void close() {
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.close();
        }
        launcher.close();
    }

    private byte[] serialised(Subject subject) {
        try {
            return json.writeValueAsBytes(new ScreeningRequest(subject, options));
        } catch (IOException e) {
            throw new IllegalArgumentException("The subject cannot be written as JSON", e);
        }
    }

    private WorkerProcess take() throws WorkerBroke {
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.alive()) {
                return worker;
            }
            worker.close();
        }
        return launcher.launch();
    }

    private void giveBack(WorkerProcess worker, boolean reusable) {
        if (reusable && worker.alive() && idle.size() < AT_ONCE) {
            idle.push(worker);
        } else {
            worker.close();
        }
    }

    /** A report that leaves out a due check, or speaks about another edition, would hide what was not examined. */
    private void requireWhole(ScreeningReport report, Subject subject) throws WorkerBroke {
        CriteriaEdition edition = CriteriaEdition.load(subject.editionId());
        Set<String> due = new HashSet<>();
        for (Check check : Examination.registry(options).due(subject, edition)) {
            due.add(check.info().id());
        }
        Set<String> ran = new HashSet<>();
        report.executions().stream().map(CheckExecution::checkId).forEach(ran::add);
        if (!ran.equals(due)
                || ran.size() != report.executions().size()
                || !edition.id().equals(report.editionId())) {
            throw new WorkerBroke("The worker broke. Its report does not hold exactly the checks that were due");
        }
    }
}
