package org.civicstore.concern;

import org.civicstore.shared.event.Event;

/** Somebody reported a concern, which waits for an operator now. Not told when it was merged with another at once. */
public record ConcernReceived(Concern concern) implements Event {}
