package org.civicstore.certification.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a worker answers, and nothing else writes. Before the Java machine of a worker starts, a shell moves its standard output
 * to a descriptor of its own and lets what is called standard output lead to the error stream: a library, a logger or the
 * machine itself that prints can then not get between the frames, however early and by whatever way it does so.
 */
public final class AnswerStream {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final String OWN_DESCRIPTOR = "3";
    private static final String PROPERTY = "civicstore.answers";

    private AnswerStream() {}

    /** What stands before the command of a worker; empty where the system has no such descriptors. */
    static List<String> moving() {
        return movable()
                ? List.of(SHELL.toString(), "-c", "exec 3>&1 1>&2; unset PWD; exec \"$@\"", "worker")
                : List.of();
    }

    /** What the worker must know of it. */
    static List<String> options() {
        return movable() ? List.of("-D" + PROPERTY + "=" + DESCRIPTORS.resolve(OWN_DESCRIPTOR)) : List.of();
    }

    /** Called before anything else is loaded: without a descriptor of its own, what prints earlier still breaks the answer. */
    public static DataOutputStream take() throws IOException {
        System.setOut(System.err);
        String own = System.getProperty(PROPERTY, "");
        OutputStream answers = own.isEmpty() ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream(own);
        return new DataOutputStream(new BufferedOutputStream(answers));
    }

    private static boolean movable() {
        return Files.isExecutable(SHELL) && Files.isDirectory(DESCRIPTORS);
    }
}
