package org.civicstore.concern;

import java.time.Instant;
import java.util.Optional;

/**
 * One move in the history of a concern.
 *
 * @param by name of who made it; nothing when the store did
 * @param note for operators only
 */
public record ConcernMove(
        Instant at, ConcernAction action, ConcernStatus from, ConcernStatus to, Optional<String> by, String note) {}
