package org.civicstore.concern;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.OrganisationId;

/** Concerns as records, for tests of rules. */
final class Samples {
    /** A Friday. */
    static final Instant RECEIVED = Instant.parse("2026-11-27T10:00:00Z");

    static final OrganisationId ORGANISATION = new OrganisationId(new UUID(7, 7));

    private Samples() {}

    static Concern concern(ConcernKind kind, ConcernStatus status) {
        return concern(kind, status, Optional.empty());
    }

    static Concern concern(ConcernKind kind, ConcernStatus status, Optional<UUID> mergedInto) {
        return new Concern(
                UUID.randomUUID(),
                "K-2026-000001",
                "job-compass",
                "Job Compass",
                "1.0.0",
                ORGANISATION,
                kind,
                status,
                Optional.of("It sends my name to an advertiser."),
                new Reporter("en", Optional.empty()),
                RECEIVED,
                kind.dueAfter(RECEIVED),
                Optional.empty(),
                Optional.empty(),
                status.open() ? Optional.empty() : Optional.of(RECEIVED),
                mergedInto,
                Optional.empty(),
                1);
    }
}
