package org.civicstore.programme;

/** What happens to a programme, as its history tells it. */
public enum ProgrammeAction {
    /** It came into the store. */
    ANNOUNCE,
    /** Its rules got another version. */
    REVISE,
    /** Its season, territory, criteria profile or terms were changed. */
    ARRANGE,
    /** Its season began. */
    OPEN,
    /** Its season is over. */
    CLOSE,
    /** It has ended for good. */
    END
}
