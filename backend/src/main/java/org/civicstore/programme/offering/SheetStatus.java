package org.civicstore.programme.offering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a change of what a listing offers stands. */
public enum SheetStatus {
    /** Handed in; certifiers have to look at it. */
    WAITING,
    /** One certifier has proposed what to do; another one has to agree. */
    PROPOSED,
    /** It holds, until another change is certified. */
    CERTIFIED,
    /** Two certifiers agreed that it does not hold. */
    REFUSED,
    /** The vendor took it back before it was decided. */
    WITHDRAWN;

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<SheetStatus> after(SheetAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case HAND_IN -> null;
                    case TAKE_EFFECT -> only(this == WAITING, CERTIFIED);
                    case PROPOSE -> only(this == WAITING, PROPOSED);
                    case CERTIFY -> only(this == PROPOSED, CERTIFIED);
                    case REFUSE -> only(this == PROPOSED, REFUSED);
                    case RETURN -> only(this == PROPOSED, WAITING);
                    case WITHDRAW -> only(open(), WITHDRAWN);
                });
    }

    /** Whether it waits for certifiers. */
    public boolean open() {
        return this == WAITING || this == PROPOSED;
    }

    private static @Nullable SheetStatus only(boolean possible, SheetStatus next) {
        return possible ? next : null;
    }
}
