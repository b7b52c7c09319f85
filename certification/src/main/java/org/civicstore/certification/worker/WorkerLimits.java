package org.civicstore.certification.worker;

import java.time.Duration;

/**
 * What a worker process may use for one screening.
 *
 * @param heapMegabytes its Java heap
 * @param timeout from handing over the subject to the last byte of the answer
 * @param maxOutputBytes of the answer
 */
public record WorkerLimits(int heapMegabytes, Duration timeout, long maxOutputBytes) {

    private static final long MIB = 1024 * 1024;

    public WorkerLimits {
        if (heapMegabytes < 32 || timeout.isNegative() || timeout.isZero() || maxOutputBytes < 1) {
            throw new IllegalArgumentException("A worker needs 32 MiB, some time and some output: " + heapMegabytes
                    + ", " + timeout + ", " + maxOutputBytes);
        }
    }

    /** 192 MiB, 5 minutes, 16 MiB: enough for real documents and packages, flat for bombs. */
    public static WorkerLimits standard() {
        return new WorkerLimits(192, Duration.ofMinutes(5), 16 * MIB);
    }
}
