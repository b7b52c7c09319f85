package org.civicstore.shared.persistence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Opens transactions. Nothing inside a block leaves the database: no HTTP, no mail, no blob write.
 *
 * <p>A block that loses a deadlock is run again from its start, up to five times; so a block must not keep state
 * outside itself. Blocks do not nest: the inner use case takes the {@link Tx} of the outer.
 */
@Singleton
public class Transactor {
    private static final int ATTEMPTS = 5;

    private final DataSource dataSource;
    private final DSLContext reading;
    private final org.jooq.Configuration template;

    Transactor(DataSource dataSource, DSLContext reading) {
        this.dataSource = dataSource;
        this.reading = reading;
        this.template = reading.configuration();
    }

    /** For {@code *Queries} classes only: reads outside a transaction, each statement seeing what is committed. */
    public DSLContext reading() {
        return reading;
    }

    /** Runs the block in one transaction at READ COMMITTED and commits; whatever it throws rolls all of it back. */
    public <T> T write(Function<Tx, T> block) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(block);
            } catch (DataAccessException e) {
                if (attempt >= ATTEMPTS || !lostDeadlock(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** As {@link #write(Function)}, for blocks with nothing to give back. */
    public void run(Consumer<Tx> block) {
        write(tx -> {
            block.accept(tx);
            return true;
        });
    }

    private <T> T once(Function<Tx, T> block) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Tx tx = new Tx(DSL.using(template.derive(connection)));
                T result = block.apply(tx);
                connection.commit();
                tx.committed();
                return result;
            } catch (Throwable e) {
                undo(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessException("The transaction could not be opened or closed", e);
        }
    }

    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** MySQL and MariaDB both answer deadlocks and lock time-outs with SQL state 40xxx or error 1205. */
    private static boolean lostDeadlock(DataAccessException e) {
        return e.getCause() instanceof SQLTransactionRollbackException
                || e.getCause() instanceof SQLException sql
                        && (sql.getErrorCode() == 1205 || sql.getErrorCode() == 1213 || sql.getErrorCode() == 1020);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to retry a transaction", e);
        }
    }
}
