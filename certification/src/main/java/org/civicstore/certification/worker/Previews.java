package org.civicstore.certification.worker;

import java.nio.file.Path;
import org.civicstore.certification.artifact.preview.Preview;

/**
 * Makes what is shown of strangers' files, in a child process. Safe for use by several threads; one file is read at a time and
 * further ones wait their turn.
 */
public interface Previews extends AutoCloseable {

    /**
     * Reads the file as far as it is shown.
     *
     * @param sha256 of the file, lower-case hex
     * @param fileName tells kinds of text apart, and nothing else
     * @param page from 1, of a file that has pages
     * @throws WorkerBroke when the process did not deliver, as it may when a file was made to break it
     */
    Preview read(Path file, String sha256, String fileName, int page) throws WorkerBroke;

    /** Ends a process that waits for work. */
    @Override
    void close();

    /**
     * Reads in child processes with these limits, on a class path that holds this library and what it needs.
     *
     * @param javaHome of a JDK or JRE 25 or newer
     */
    static Previews inChildProcess(WorkerLimits limits, Path javaHome, String classPath) {
        Path tempRoot = Path.of(System.getProperty("java.io.tmpdir"));
        return new ChildProcessPreviews(
                new WorkerLauncher(limits, javaHome, classPath, PreviewMain.class.getName(), tempRoot));
    }
}
