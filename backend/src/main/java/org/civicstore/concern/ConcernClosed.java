package org.civicstore.concern;

import org.civicstore.shared.event.Event;

/** A concern was answered. With whom it was merged was answered too, each by an event of its own. */
public record ConcernClosed(Concern concern) implements Event {}
