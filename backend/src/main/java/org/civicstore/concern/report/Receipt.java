package org.civicstore.concern.report;

import java.time.Duration;
import java.time.Instant;
import org.civicstore.shared.access.Secret;

/** What became of an attempt to report. */
public sealed interface Receipt {

    /**
     * The store has it.
     *
     * @param key opens the reporter's page; known to the reporter alone
     * @param dueAt until when it is answered
     */
    record Filed(String number, Secret key, Instant dueAt) implements Receipt {}

    /** Not taken: there were too many from the same network address. */
    record Paused(Duration pause) implements Receipt {}
}
