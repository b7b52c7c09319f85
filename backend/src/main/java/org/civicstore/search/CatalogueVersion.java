package org.civicstore.search;

/** Tells how often what can be found has changed. The catalogue knows, and lies above this slice. */
public interface CatalogueVersion {

    /** Grows in the transaction of each change; a second old at most, and with every change that this node made. */
    long current();
}
