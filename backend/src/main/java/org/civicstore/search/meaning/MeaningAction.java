package org.civicstore.search.meaning;

/** What happens to a meaning, as its history tells it. */
public enum MeaningAction {
    /** It was not there before. */
    ADDED,
    /** Its words are others than before. */
    CHANGED,
    /** The search does not know it any more. */
    REMOVED
}
