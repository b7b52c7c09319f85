package org.civicstore.catalogue.shelf;

import org.civicstore.review.HowKnown;
import org.jspecify.annotations.Nullable;

/** Who says that a fact is so. */
public enum FactSource {
    /** The vendor, and nobody else. */
    DECLARED,
    /** A check of the store, run on the very bytes. */
    SCANNED,
    /** A certifier, confirmed by a second one. */
    VERIFIED;

    static FactSource of(@Nullable HowKnown known) {
        return known == null
                ? DECLARED
                : switch (known) {
                    case SCANNED -> SCANNED;
                    case VERIFIED -> VERIFIED;
                };
    }
}
