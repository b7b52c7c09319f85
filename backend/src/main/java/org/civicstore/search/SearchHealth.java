package org.civicstore.search;

/**
 * How it stands with the index of one node.
 *
 * @param listings how many it holds
 * @param cursor the last change it has taken in
 * @param fingerprint of the analysis and the thesaurus; another one makes the index be built anew
 */
public record SearchHealth(State state, long listings, long cursor, String fingerprint) {

    /** Whether it answers, and with what. */
    public enum State {
        /** It is being opened or built; until then names are found in the database. */
        OPENING,
        /** It answers, and takes in changes as they come. */
        FOLLOWING,
        /** It answers with what it knew before: its last look at the changes failed. */
        BEHIND
    }
}
