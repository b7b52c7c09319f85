package org.civicstore.catalogue.release;

import java.util.Optional;

/** Where a published version stands. */
public enum ReleaseStatus {
    /** Shown and installable, as long as its certificate holds. */
    PUBLISHED,
    /** Hidden for now by an operator, with a reason; may come back. */
    QUARANTINED,
    /** Followed by a newer release, or ended by the vendor with a reason; still there to read about, no longer offered. */
    RETIRED,
    /** Taken back for good by the vendor. */
    WITHDRAWN;

    /** The state after the action, or nothing when the action is not possible here. */
    public Optional<ReleaseStatus> after(ReleaseAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case WITHDRAW -> this == WITHDRAWN ? null : WITHDRAWN;
                    case QUARANTINE -> this == PUBLISHED ? QUARANTINED : null;
                    case RESTORE -> this == QUARANTINED ? PUBLISHED : null;
                    case RETIRE ->
                        switch (this) {
                            case PUBLISHED, QUARANTINED -> RETIRED;
                            case RETIRED, WITHDRAWN -> null;
                        };
                    case PUBLISH -> null;
                });
    }
}
