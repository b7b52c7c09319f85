package org.civicstore.concern;

import java.time.Instant;
import org.civicstore.shared.event.Event;

/** The time in which a concern was to be answered ran out. */
public record ConcernEscalated(Concern concern, Instant at) implements Event {}
