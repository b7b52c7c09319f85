package org.civicstore.certificate.measure;

import java.time.Instant;
import org.civicstore.shared.event.Event;

/** A measure about a certificate waits for a second certifier; an emergency suspension only for a day. */
public record MeasureProposed(Measure measure, Instant at) implements Event {}
