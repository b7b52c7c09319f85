package org.civicstore.certification.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.specimens.Subjects;
import org.civicstore.certification.worker.Screener;
import org.civicstore.certification.worker.ScreeningOptions;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.certification.worker.WorkerLimits;

/** One run of the command line with its exit code and what it printed; all runs of a test class share one warm worker. */
record CommandLineRun(int code, String out, String err) {

    /** The worker that runs share. */
    static Screener worker() {
        return Screener.inChildProcess(
                WorkerLimits.standard(),
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                ScreeningOptions.none());
    }

    static CommandLineRun of(Screener worker, String... arguments) {
        return of(worker, Terminal.NONE, arguments);
    }

    static CommandLineRun of(Screener worker, Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                arguments,
                Clock.fixed(Subjects.NOW, ZoneOffset.UTC),
                _ -> new LocalScreener(new Kept(worker)),
                terminal,
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** Stays open when a command is done with it. */
    private record Kept(Screener worker) implements Screener {

        @Override
        public ScreeningReport screen(Subject subject) throws WorkerBroke {
            return worker.screen(subject);
        }

        @Override
        public ScreeningReport screen(Subject subject, Set<String> checks) throws WorkerBroke {
            return worker.screen(subject, checks);
        }

        @Override
        public ScreeningReport breakdown(Subject subject, WorkerBroke why) {
            return worker.breakdown(subject, why);
        }

        @Override
        public void standBy() {
            worker.standBy();
        }

        @Override
        public void close() {
            // The test class ends it.
        }
    }
}
