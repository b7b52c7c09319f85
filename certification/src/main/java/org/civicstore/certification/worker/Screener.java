package org.civicstore.certification.worker;

import java.nio.file.Path;
import java.util.Set;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.finding.ScreeningReport;

/**
 * Runs all due checks on a subject and reads the facts of its files. Safe for use by several threads; two screenings run at
 * once, each in a process of its own, and further ones wait their turn.
 */
public interface Screener extends AutoCloseable {

    /** Then leaks of the parsers have grown enough. */
    int ANSWERS_OF_ONE_WORKER = 200;

    /**
     * Has a worker started ahead of need, and again whenever it is put to use: for a server, where one screening that hangs
     * or dies must not make the next one wait. Returns at once.
     */
    void standBy();

    /**
     * Screens a subject. The report is whole: it holds an execution for every due check.
     *
     * @throws WorkerBroke when the worker did not deliver; never the vendor's fault, and never to be taken for a pass
     */
    ScreeningReport screen(Subject subject) throws WorkerBroke;

    /**
     * As {@link #screen(Subject)}, with only some of the due checks: for a question that the others do not answer.
     *
     * @param checks their ids
     */
    ScreeningReport screen(Subject subject, Set<String> checks) throws WorkerBroke;

    /** The report of a screening that was given up: every due check as an error with the reason, nothing as a pass. */
    ScreeningReport breakdown(Subject subject, WorkerBroke why);

    /** Ends idle workers. Screenings that run are not waited for. */
    @Override
    void close();

    /**
     * A screener whose checks run in child processes, each with its own limits, temporary folder and no inherited environment.
     *
     * @param javaHome of a JDK or JRE 25 or newer
     * @param classPath with this library and what it needs, for instance the caller's own
     */
    static Screener inChildProcess(WorkerLimits limits, Path javaHome, String classPath, ScreeningOptions options) {
        Path tempRoot = Path.of(System.getProperty("java.io.tmpdir"));
        WorkerLauncher launcher = new WorkerLauncher(limits, javaHome, classPath, WorkerMain.class.getName(), tempRoot);
        return new ChildProcessScreener(launcher, ANSWERS_OF_ONE_WORKER, options);
    }
}
