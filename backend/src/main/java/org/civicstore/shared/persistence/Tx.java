package org.civicstore.shared.persistence;

import org.jooq.DSLContext;

/**
 * An open transaction that may write. Every method that writes takes one as its first parameter, so a method
 * without it cannot write.
 */
public final class Tx {
    private final DSLContext sql;

    Tx(DSLContext sql) {
        this.sql = sql;
    }

    /** For {@code *Repository} classes only. */
    public DSLContext sql() {
        return sql;
    }
}
