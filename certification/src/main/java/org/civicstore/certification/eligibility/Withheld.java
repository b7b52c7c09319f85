package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An offer with certified rules that nobody gets today.
 *
 * @param name by language
 * @param on the day on which it begins, or the last one on which there was any; empty when its places are taken
 */
public record Withheld(String offer, Map<String, String> name, String listing, Reason reason, Optional<LocalDate> on) {

    public enum Reason {
        /** Its first day is still to come. */
        NOT_YET,
        /** Its last day is over. */
        OVER,
        /** As many people have it as can. */
        TAKEN
    }
}
