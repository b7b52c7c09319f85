package org.civicstore.certification.worker;

import java.util.Optional;

/** How a worker process ends when it cannot go on, as exit codes that its caller can put into words. */
final class WorkerExit {

    /** Of -XX:+ExitOnOutOfMemoryError; set by the Java platform. */
    static final int OUT_OF_MEMORY = 3;

    static final int NESTED_TOO_DEEP = 4;
    static final int UNEXPECTED = 5;
    private static final int KILLED = 128 + 9;

    private WorkerExit() {}

    /** What the code means; empty for one that says nothing. */
    static Optional<String> of(int code, WorkerLimits limits) {
        return switch (code) {
            case OUT_OF_MEMORY ->
                Optional.of("it needed more than the " + limits.heapMegabytes() + " MB of memory that it may use");
            case NESTED_TOO_DEEP -> Optional.of("a file is nested deeper than it can follow");
            case KILLED -> Optional.of("the system ended it");
            default -> Optional.empty();
        };
    }
}
