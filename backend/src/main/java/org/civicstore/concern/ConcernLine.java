package org.civicstore.concern;

/**
 * A concern in a list.
 *
 * @param duplicates how many more are answered with it
 */
record ConcernLine(Concern concern, int duplicates) {}
