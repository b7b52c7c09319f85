package org.civicstore.review.appeal;

import java.time.Instant;
import org.civicstore.shared.event.Event;

/** A vendor appealed against a refusal. */
public record AppealLodged(Appeal appeal, Instant at) implements Event {}
