package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose answer the author of the rules knows.
 *
 * @param on day of the evaluation; empty for whatever day the examples are tried on
 * @param facts as in {@link ProfileReader#profile}
 * @param expect outcome by offer, or by {@code offer/benefit}
 * @param line in the source text, from 1
 */
public record Example(
        String name,
        Optional<LocalDate> on,
        Map<String, @Nullable Object> facts,
        Map<String, Outcome> expect,
        int line) {}
