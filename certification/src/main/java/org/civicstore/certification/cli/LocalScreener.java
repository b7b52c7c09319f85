package org.civicstore.certification.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.worker.Screener;
import org.civicstore.certification.worker.ScreeningOptions;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.certification.worker.WorkerLimits;

/** The store's own screening, in a child process of this one, with the libraries that this one runs from. */
final class LocalScreener implements AutoCloseable {

    private final Screener screener;

    LocalScreener(Screener screener) {
        this.screener = screener;
    }

    static LocalScreener start(ScreeningOptions options) {
        return new LocalScreener(Screener.inChildProcess(
                WorkerLimits.standard(),
                Path.of(System.getProperty("java.home")),
                absolute(System.getProperty("java.class.path")),
                options));
    }

    /** The report; every due check as an error when the child process did not deliver. */
    ScreeningReport screen(Subject subject) {
        try {
            return screener.screen(subject);
        } catch (WorkerBroke broke) {
            return screener.breakdown(subject, broke);
        }
    }

    @Override
    public void close() {
        screener.close();
    }

    /** The child process starts in a folder of its own, where relative entries would lead nowhere. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
