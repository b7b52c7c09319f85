package org.civicstore.submission.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What may be said of given access without opening it.
 *
 * @param personas how many there are
 * @param checkedAt when the address was asked last
 * @param silentSince since when it does not answer
 */
public record AccessStanding(
        int personas, LocalDate lastDay, Instant givenAt, Optional<Instant> checkedAt, Optional<Instant> silentSince) {}
