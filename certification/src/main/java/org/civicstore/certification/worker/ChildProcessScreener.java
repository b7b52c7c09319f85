package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.finding.ScreeningReport;

/** Asks workers, two at a time, and believes only a whole answer. */
final class ChildProcessScreener implements Screener {

    /** More at once would only share the same processors, and each takes its memory. */
    private static final int AT_ONCE = 2;

    private final WorkerPool workers;
    private final int answersOfOneWorker;
    private final ScreeningOptions options;
    private final JsonMapper json = CertificationJson.mapper();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @param answersOfOneWorker after which it is replaced: what the parsers leak may not grow without end */
    ChildProcessScreener(WorkerLauncher launcher, int answersOfOneWorker, ScreeningOptions options) {
        this.workers = new WorkerPool(launcher, AT_ONCE + 1);
        this.answersOfOneWorker = answersOfOneWorker;
        this.options = options;
    }

    @Override
    public void standBy() {
        workers.standBy();
    }

    @Override
    public ScreeningReport screen(Subject subject) throws WorkerBroke {
        return screen(subject, options);
    }

    @Override
    public ScreeningReport screen(Subject subject, Set<String> checks) throws WorkerBroke {
        Set<String> all = Examination.registry(options).checks().stream()
                .map(check -> check.info().id())
                .collect(Collectors.toSet());
        return screen(subject, options.only(checks, all));
    }

    private ScreeningReport screen(Subject subject, ScreeningOptions wanted) throws WorkerBroke {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerBroke("The screening was interrupted before it began.", e);
        }
        try {
            return screenNow(subject, wanted);
        } finally {
            turns.release();
        }
    }

    private ScreeningReport screenNow(Subject subject, ScreeningOptions wanted) throws WorkerBroke {
        byte[] request = serialised(subject, wanted);
        WorkerProcess worker = workers.take();
        boolean reusable = false;
        try {
            byte[] answer = worker.ask(request, InputDigest.stated(request, subject));
            ScreeningReport report = json.readValue(answer, ScreeningReport.class);
            requireWhole(report, subject, wanted);
            // A worker ends by itself after a breakdown, since a check may still be running in it.
            boolean sound = report.executions().stream().noneMatch(e -> e.outcome() == OutcomeKind.ERROR);
            reusable = sound && worker.answered() < answersOfOneWorker;
            return report;
        } catch (IOException e) {
            throw new WorkerBroke("The process that runs the checks broke: its report cannot be understood.", e);
        } finally {
            workers.giveBack(worker, reusable);
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
        return new ScreeningReport(Examination.ENGINE, edition.id(), executions, Optional.empty(), List.of())
                .with(subject.risk(edition, Optional.empty()));
    }

    @Override
    public void close() {
        workers.close();
    }

    private byte[] serialised(Subject subject, ScreeningOptions wanted) {
        try {
            return json.writeValueAsBytes(new ScreeningRequest(subject, wanted));
        } catch (IOException e) {
            throw new IllegalArgumentException("The subject cannot be written as JSON", e);
        }
    }

    /** A report that leaves out a due check, or speaks about another edition, would hide what was not examined. */
    private static void requireWhole(ScreeningReport report, Subject subject, ScreeningOptions wanted)
            throws WorkerBroke {
        CriteriaEdition edition = CriteriaEdition.load(subject.editionId());
        Set<String> due = new HashSet<>();
        for (Check check : Examination.registry(wanted).due(subject, edition)) {
            due.add(check.info().id());
        }
        Set<String> ran = new HashSet<>();
        report.executions().stream().map(CheckExecution::checkId).forEach(ran::add);
        if (!ran.equals(due)
                || ran.size() != report.executions().size()
                || !edition.id().equals(report.editionId())) {
            throw new WorkerBroke(
                    "The process that runs the checks broke: its report does not hold exactly the checks that were"
                            + " due.");
        }
        RiskTier declared = subject.risk(edition, Optional.empty()).tier();
        if (report.risk().filter(risk -> risk.tier().reaches(declared)).isEmpty()) {
            throw new WorkerBroke(
                    "The process that runs the checks broke: its report has a lower tier than what is declared.");
        }
    }
}
