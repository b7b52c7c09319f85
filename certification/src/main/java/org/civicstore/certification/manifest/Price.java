package org.civicstore.certification.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the app costs a citizen.
 *
 * @param note per language: the prices and limits in words; empty for what is simply free
 * @param fees the fee schedule, in the order in which it is shown
 * @param samePrice whether people pay the same wherever they come from: a search engine, the store, or straight to the vendor;
 *     empty when the vendor does not say
 */
public record Price(Kind kind, Map<String, String> note, List<Fee> fees, Optional<Boolean> samePrice) {

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
        fees = List.copyOf(fees);
    }

    public Price(Kind kind, Map<String, String> note) {
        this(kind, note, List.of(), Optional.empty());
    }

    /** Whether a line of the schedule asks for money. */
    public boolean charges() {
        return fees.stream().anyMatch(fee -> !fee.costsNothing());
    }
}
