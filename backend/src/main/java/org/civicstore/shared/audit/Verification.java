package org.civicstore.shared.audit;

import java.util.Optional;

/**
 * What looking at the whole chain found.
 *
 * @param entries how many of them are as they were written, from the first
 * @param brokenAt place of the first that is not; 0 when the signed head itself cannot be trusted
 */
record Verification(boolean intact, long entries, Optional<Long> brokenAt, Optional<Why> why) {

    /** In which way it is broken. */
    enum Why {
        /** Its hash is not that of what it says, or it does not follow the one before it. */
        ENTRY_CHANGED,
        /** There is no entry at that place, though there are later ones. */
        ENTRY_MISSING,
        /** The chain ends before a place that was signed. */
        CUT_OFF,
        /** Another entry stands where a signed head says what stood there. */
        REWRITTEN,
        /** A head does not bear the signature of this store. */
        HEAD_NOT_SIGNED
    }

    static Verification broken(long at, Why why, long before) {
        return new Verification(false, before, Optional.of(at), Optional.of(why));
    }
}
