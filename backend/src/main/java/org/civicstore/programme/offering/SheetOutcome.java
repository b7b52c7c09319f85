package org.civicstore.programme.offering;

/** What a certifier proposes. */
public enum SheetOutcome {
    CERTIFY,
    REFUSE;

    SheetAction confirmed() {
        return this == CERTIFY ? SheetAction.CERTIFY : SheetAction.REFUSE;
    }
}
