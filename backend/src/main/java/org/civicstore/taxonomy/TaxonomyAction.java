package org.civicstore.taxonomy;

/** What happens to an entry, as its history tells it. */
public enum TaxonomyAction {
    /** Came with the product. */
    SHIPPED,
    /** A draft was saved. */
    DRAFTED,
    /** The draft was thrown away. */
    DISCARDED,
    /** The draft became what citizens see. */
    PUBLISHED,
    /** The draft becomes what citizens see at a time to come. */
    SCHEDULED,
    /** It was taken from citizens; its address leads on or says that it is gone. */
    REMOVED,
    /** It was given another place among its kind. */
    MOVED
}
