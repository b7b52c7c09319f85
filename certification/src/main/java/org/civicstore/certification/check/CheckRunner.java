package org.civicstore.certification.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.civicstore.certification.artifact.Readings;
import org.civicstore.certification.criterion.CriteriaEdition;

/**
 * Runs every check that is due and returns every execution, whatever happened; keeps nothing. A check that throws, or that
 * takes longer than it may, ends as {@link OutcomeKind#ERROR}: our fault, never the vendor's and never a pass.
 */
public final class CheckRunner {

    private final CheckRegistry registry;
    private final LongSupplier nanoClock;

    /** @param nanoClock such as {@code System::nanoTime}; measures how long each check takes */
    public CheckRunner(CheckRegistry registry, LongSupplier nanoClock) {
        this.registry = registry;
        this.nanoClock = nanoClock;
    }

    /**
     * One execution for each due check, in the order of the registry.
     *
     * @param scratch an empty directory; each check gets its own folder in it
     */
    public List<CheckExecution> run(Subject subject, CriteriaEdition edition, Readings readings, Path scratch)
            throws IOException {
        List<CheckExecution> executions = new ArrayList<>();
        for (Check check : registry.due(subject, edition)) {
            Path own = Files.createDirectory(scratch.resolve(check.info().id()));
            executions.add(run(check, new Context(subject, edition, readings, own)));
        }
        return executions;
    }

    private CheckExecution run(Check check, CheckContext context) {
        long start = nanoClock.getAsLong();
        CheckOutcome outcome = outcome(check, context);
        return CheckExecution.of(check.info(), outcome, Duration.ofNanos(nanoClock.getAsLong() - start));
    }

    private static CheckOutcome outcome(Check check, CheckContext context) {
        Duration timeout = check.info().timeout();
        FutureTask<CheckOutcome> task = new FutureTask<>(() -> guarded(check, context));
        Thread thread =
                Thread.ofPlatform().daemon().name("check-" + check.info().id()).start(task);
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return new CheckOutcome.Error("The check did not finish within " + timeout.toSeconds() + " seconds.");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new CheckOutcome.Error("The screening was interrupted.");
        } catch (ExecutionException e) {
            return broken(e.getCause());
        }
    }

    private static CheckOutcome guarded(Check check, CheckContext context) throws Exception {
        try {
            return check.run(context);
        } catch (StackOverflowError e) {
            // Input nested deeper than a library expects. Other errors mean that the process itself is unsound.
            return new CheckOutcome.Error("The input is nested too deep to be examined.");
        }
    }

    private static CheckOutcome broken(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return new CheckOutcome.Error("The check broke down: " + cause);
    }

    private record Context(Subject subject, CriteriaEdition edition, Readings readings, Path scratch)
            implements CheckContext {}
}
