package org.civicstore.certificate.impact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One assessment of all standing certificates against an edition. */
public record ImpactRun(UUID id, String edition, ImpactStatus status, Instant plannedAt, Optional<Instant> endedAt) {}
