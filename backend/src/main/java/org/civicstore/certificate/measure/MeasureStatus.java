package org.civicstore.certificate.measure;

import java.util.Optional;

/** Where a measure stands. */
public enum MeasureStatus {
    /** Waits for a second person; an emergency suspension already works. */
    PROPOSED,
    /** Two people agreed, and it was done. */
    CONFIRMED,
    /** The second person did not agree. */
    RETURNED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN,
    /** The time ran out. */
    LAPSED;

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<MeasureStatus> after(MeasureAction action) {
        return switch (this) {
            case PROPOSED ->
                Optional.of(
                        switch (action) {
                            case CONFIRM -> CONFIRMED;
                            case RETURN -> RETURNED;
                            case WITHDRAW -> WITHDRAWN;
                            case LAPSE -> LAPSED;
                        });
            case CONFIRMED, RETURNED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }
}
