package org.civicstore.catalogue.release;

import io.micronaut.core.annotation.Introspected;
import java.util.Optional;

/**
 * The organisation behind a listing, as shown to citizens (Regulation (EU) 2022/2065, article 30: traceability of traders).
 *
 * @param kind {@code PRIVATE}, {@code PUBLIC} or {@code VOLUNTARY}
 * @param country ISO 3166-1 alpha-2
 * @param number registration number there
 */
@Introspected
public record Publisher(
        String slug,
        String name,
        String kind,
        String country,
        String number,
        Optional<String> address,
        Optional<String> website,
        Optional<String> contactEmail,
        Optional<String> contactPhone) {}
