package org.civicstore.shared.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/**
 * An open transaction that may write. Every method that writes takes one as its first parameter, so a method
 * without it cannot write.
 */
public final class Tx {
    private final DSLContext sql;
    private final List<Runnable> afterwards = new ArrayList<>();

    Tx(DSLContext sql) {
        this.sql = sql;
    }

    /** For {@code *Repository} classes only. */
    public DSLContext sql() {
        return sql;
    }

    /**
     * Runs the task when this transaction has been committed, and never when it is rolled back. Only for what this process
     * remembers of the database: a crash in between loses the task.
     */
    public void afterCommit(Runnable task) {
        afterwards.add(task);
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }
}
