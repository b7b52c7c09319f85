package org.civicstore.search;

/**
 * How it stands with the index of one node.
 *
 * @param ready whether it answers
 * @param listings how many it holds
 * @param cursor the last change it has taken in
 * @param fingerprint of the analysis and the thesaurus; another one makes the index be built anew
 */
public record SearchHealth(boolean ready, long listings, long cursor, String fingerprint) {}
