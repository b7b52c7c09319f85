package org.civicstore.certification.criterion;

/** What can say something about the risk of an app. */
public enum RiskFact {
    /** A type of data that the declaration says is collected; the value is its slug. */
    DATA_TYPE,
    /** A group of people who use the app, as declared. */
    USERS,
    /** How people sign in, as declared. */
    SIGN_IN,
    /** A part of the declaration that is left out; the value is its field. */
    NOT_SAID,
    /** The profile that is demanded. */
    PROGRAMME,
    /** A permission that the package asks for or the declaration names. */
    PERMISSION,
    /** A tracker that is in the package or is declared. */
    TRACKER,
    /** The tier of the last approved release, so that saying less than before lowers nothing by itself. */
    PREVIOUS
}
