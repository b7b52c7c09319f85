package org.civicstore.certification.manifest;

import java.util.Map;

/**
 * What the app costs a citizen.
 *
 * @param note per language: the prices and limits in words; empty for what is simply free
 */
public record Price(Kind kind, Map<String, String> note) {

    /** Whether money is asked for. */
    public enum Kind {
        /** Nothing is asked for, ever. */
        FREE,
        /** Free to get; something inside costs money. */
        FREE_WITH_PURCHASES,
        /** Costs money to get. */
        PAID
    }

    public Price {
        note = Map.copyOf(note);
    }
}
