package org.civicstore.catalogue.ending;

import java.util.Optional;

/** Where the end of an app stands. */
public enum EndingStatus {
    /** The vendor has named a day; until it is over everything is as before. */
    ANNOUNCED,
    /** The vendor goes on. */
    CALLED_OFF,
    /** The app is no longer offered, and its certificate has ended. */
    ENDED;

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<EndingStatus> after(EndingAction action) {
        return switch (this) {
            case ANNOUNCED ->
                Optional.of(
                        switch (action) {
                            case CALL_OFF -> CALLED_OFF;
                            case END -> ENDED;
                        });
            case CALLED_OFF, ENDED -> Optional.empty();
        };
    }
}
