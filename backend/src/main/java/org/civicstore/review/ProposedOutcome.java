package org.civicstore.review;

/** What a certifier may propose. */
public enum ProposedOutcome {
    /** A certificate, under the conditions named. */
    CERTIFY,
    /** No certificate. */
    REFUSE;

    public ReviewOutcome confirmed() {
        return switch (this) {
            case CERTIFY -> ReviewOutcome.CERTIFIED;
            case REFUSE -> ReviewOutcome.REFUSED;
        };
    }
}
