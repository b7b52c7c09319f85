package org.civicstore.catalogue.ending;

/** What can happen to a declared end. */
public enum EndingAction {
    /** The vendor goes on after all. */
    CALL_OFF,
    /** The day has come. */
    END
}
