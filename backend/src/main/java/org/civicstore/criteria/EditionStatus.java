package org.civicstore.criteria;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an edition is. */
public enum EditionStatus {
    /** Being written; may still change with the next version of the store. */
    DRAFT,
    /** Everybody may comment until a day. */
    CONSULTATION,
    /** New cases are examined against it. Exactly one edition is. */
    IN_FORCE,
    /** No new case; those that run keep it, and certificates name it for good. */
    RETIRED;

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<EditionStatus> after(EditionAction action) {
        return Optional.ofNullable(
                switch (this) {
                    case DRAFT -> action == EditionAction.CONSULT ? CONSULTATION : null;
                    case CONSULTATION -> consultation(action);
                    case IN_FORCE -> action == EditionAction.RETIRE ? RETIRED : null;
                    case RETIRED -> null;
                });
    }

    private static @Nullable EditionStatus consultation(EditionAction action) {
        return switch (action) {
            case CONSULT -> CONSULTATION;
            case TAKE_BACK -> DRAFT;
            case ENFORCE -> IN_FORCE;
            case RETIRE -> null;
        };
    }
}
