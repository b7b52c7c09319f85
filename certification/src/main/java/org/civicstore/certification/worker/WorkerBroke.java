package org.civicstore.certification.worker;

/**
 * The screening did not come to its end: the worker died, stayed silent, wrote nonsense or too much. Says nothing about the
 * vendor's files; worth a retry. The message is for
 * people who wait for the result; what helps to mend the worker is in the cause.
 */
public final class WorkerBroke extends Exception {

    private static final long serialVersionUID = 1L;

    public WorkerBroke(String reason) {
        super(reason);
    }

    public WorkerBroke(String reason, Throwable cause) {
        super(reason, cause);
    }
}
