package org.civicstore.certification.change;

/** How something differs from the last approved release. */
public enum Move {
    ADDED,
    REMOVED,
    CHANGED
}
