package org.civicstore.shared.job;

/**
 * One kind of work, declared as a singleton bean in the slice that does it.
 *
 * <p>Runs outside any transaction, at least once: it must be idempotent and have one outside effect. What it throws
 * is tried again with growing pauses; after the last attempt the job stays in the table as failed, for the operators.
 *
 * @param <P> the payload, a record that Jackson can write and read
 */
public interface JobHandler<P> {

    /** Stable name in the imperative, such as {@code run-checks}; kept in the database. */
    String name();

    Class<P> payload();

    void run(P payload);

    /** How often it is tried before it is given up. */
    default int attempts() {
        return 8;
    }
}
