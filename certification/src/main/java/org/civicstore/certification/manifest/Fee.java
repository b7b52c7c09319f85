package org.civicstore.certification.manifest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a fee schedule: what costs how much, for whom. What is free for somebody is a line with the amount 0.
 *
 * @param what per language: what is paid for
 * @param whom per language: who pays this; empty for everybody
 * @param amount in the smallest unit of the currency: 1250 is 12.50
 * @param currency ISO 4217
 * @param from the day from which it costs that; empty when it does already
 * @param extra sold in addition: the service is complete without it
 * @param offer the offer of a programme that the line belongs to, as {@code programme/offer}; empty for the app as such
 */
public record Fee(
        Map<String, String> what,
        Map<String, String> whom,
        long amount,
        String currency,
        Per per,
        Optional<LocalDate> from,
        boolean extra,
        Optional<String> offer) {

    /** How often it is paid. */
    public enum Per {
        /** Once and for all. */
        ONCE,
        MONTH,
        YEAR,
        /** Each time that it is used, such as for each return filed. */
        USE
    }

    public Fee {
        what = Map.copyOf(what);
        whom = Map.copyOf(whom);
    }

    public boolean costsNothing() {
        return amount == 0;
    }
}
