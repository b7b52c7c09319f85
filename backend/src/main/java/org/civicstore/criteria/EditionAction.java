package org.civicstore.criteria;

/** What can happen to an edition. */
public enum EditionAction {
    /** Everybody may comment, until a day. */
    CONSULT,
    /** Back to work after comments. */
    TAKE_BACK,
    /** New cases are examined against it from now on; the one before it is retired in the same moment. */
    ENFORCE,
    /** Another one takes its place. Nobody asks for it: it comes with the other's ENFORCE. */
    RETIRE
}
