package org.civicstore.certification.worker;

import java.nio.file.Path;
import org.civicstore.certification.picture.DrawnPicture;
import org.civicstore.certification.picture.UnusablePicture;

/**
 * Draws pictures of strangers anew, in a child process. Safe for use by several threads; one picture is drawn at a time and
 * further ones wait their turn.
 */
public interface Pictures extends AutoCloseable {

    /** Both sizes of a picture. */
    record Both(DrawnPicture large, DrawnPicture small) {}

    /**
     * Draws the picture in that file.
     *
     * @param sha256 of the file, lower-case hex
     * @throws UnusablePicture when the file is no picture that is taken
     * @throws WorkerBroke when the process did not deliver, as it may when a file was made to break it
     */
    Both draw(Path file, String sha256) throws UnusablePicture, WorkerBroke;

    /** Ends a process that waits for work. */
    @Override
    void close();

    /**
     * Draws in child processes with these limits, on a class path that holds this library and what it needs.
     *
     * @param javaHome of a JDK or JRE 25 or newer
     */
    static Pictures inChildProcess(WorkerLimits limits, Path javaHome, String classPath) {
        Path tempRoot = Path.of(System.getProperty("java.io.tmpdir"));
        return new ChildProcessPictures(
                new WorkerLauncher(limits, javaHome, classPath, PictureMain.class.getName(), tempRoot));
    }
}
