package org.civicstore.submission;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.SubmissionId;

/** A vendor took a submission back before it was decided. */
public record SubmissionWithdrawn(SubmissionId submission, Instant at) implements Event {}
