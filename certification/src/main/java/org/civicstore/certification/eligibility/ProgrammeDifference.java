package org.civicstore.certification.eligibility;

/**
 * One thing that two files of a programme do not have in common.
 *
 * @param place where it stands, by ids: {@code offers/rent/paths/small-income/when/atMost}
 * @param before shortened; empty when it is new
 * @param after shortened; empty when it was taken out
 */
public record ProgrammeDifference(Kind kind, String place, String before, String after) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
