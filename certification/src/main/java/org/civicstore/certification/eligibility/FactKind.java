package org.civicstore.certification.eligibility;

/** What the value of a fact is. */
public enum FactKind {
    /** A whole number of minor units of the programme's currency. */
    MONEY,
    /** A whole number. */
    INTEGER,
    /** Yes or no. */
    BOOLEAN,
    /** Exactly one of the options. */
    CHOICE,
    /** Any number of the options, none as well. */
    CHOICES,
    /** A day, as in RFC 3339 section 5.6 ({@code full-date}). */
    DATE;

    /** Whether values are ordered and are kept as whole numbers. */
    public boolean isOrdered() {
        return this == MONEY || this == INTEGER || this == DATE;
    }

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }
}
