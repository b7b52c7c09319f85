package org.civicstore.shared.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/**
 * An open transaction that may write. Every method that writes takes one as its first parameter, so a method
 * without it cannot write.
 */
public final class Tx {
    private final DSLContext sql;
    private final List<Runnable> afterwards;

    Tx(DSLContext sql) {
        this(sql, new ArrayList<>());
    }

    private Tx(DSLContext sql, List<Runnable> afterwards) {
        this.sql = sql;
        this.afterwards = afterwards;
    }

    /** For {@code *Repository} classes only. */
    public DSLContext sql() {
        return sql;
    }

    /**
     * Does the block in this transaction and sends equal statements in it that follow each other together. How many rows a
     * statement changed is not known in it: for inserts.
     */
    public void together(Consumer<Tx> block) {
        sql.batched(all -> block.accept(new Tx(all.dsl(), afterwards)));
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
