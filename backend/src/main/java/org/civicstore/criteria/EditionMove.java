package org.civicstore.criteria;

import java.time.Instant;

/** One move in the history of an edition; who made it is not for the public. */
public record EditionMove(Instant at, EditionAction action, EditionStatus from, EditionStatus to, String reason) {}
