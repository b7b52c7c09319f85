package org.civicstore.certification.eligibility;

/**
 * Something in the rules that is not wrong and may still not be meant.
 *
 * @param place by ids: {@code offers/rent/paths/small-income}
 */
public record RuleRemark(Kind kind, String place) {

    public enum Kind {
        /** A path or benefit that nobody can ever get. */
        UNREACHABLE,
        /** A path or branch that adds nobody: whoever can take it can take another one. */
        OVERLAPPING,
        /** A condition that leaves nobody out whom the others do not leave out. */
        REDUNDANT,
        /** An offer with paths that leave nobody out. */
        FOR_EVERYBODY
    }
}
