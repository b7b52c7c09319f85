package org.civicstore.certification.criterion;

/**
 * How much harm an app could do if it went wrong; declared from the least to the most. Worked out by {@link RiskTable}, never
 * stated by a vendor.
 */
public enum RiskTier {
    /** Nothing about a person, and nobody signs in. */
    LOW,
    /** Something about people, or an account. */
    MEDIUM,
    /** What can harm a person badly: special categories of data, public identity, money, children. */
    HIGH;

    /** The graver of the two. */
    public RiskTier graver(RiskTier other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether this is as grave as the other, or graver. */
    public boolean reaches(RiskTier other) {
        return compareTo(other) >= 0;
    }
}
