package org.civicstore.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;

/**
 * An interest that somebody has in the cases of one organisation.
 *
 * @param reason in the person's own words; empty for former members
 * @param until when it wears off by itself; empty for what was declared, which an operator ends
 */
public record Conflict(
        UUID id,
        AccountId account,
        OrganisationId organisation,
        Kind kind,
        String reason,
        Instant since,
        Optional<Instant> until) {

    /** Where it comes from. */
    public enum Kind {
        /** Belonged to the organisation. */
        WORKED_FOR(BlockedReason.WORKED_FOR_ORGANISATION),
        /** The certifier says so. */
        DECLARED(BlockedReason.DECLARED);

        private final BlockedReason blocks;

        Kind(BlockedReason blocks) {
            this.blocks = blocks;
        }

        public BlockedReason blocks() {
            return blocks;
        }
    }
}
