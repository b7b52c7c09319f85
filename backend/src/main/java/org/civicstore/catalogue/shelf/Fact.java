package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the fact label.
 *
 * @param key which fact, such as {@code hosting}
 * @param value codes or plain words, such as country codes; empty means none
 * @param note per language: what the vendor adds in words
 * @param how who says so
 * @param at when it was said or established
 * @param criterion the criterion it was established by
 */
@Introspected
public record Fact(
        String key,
        List<String> value,
        Map<String, String> note,
        FactSource how,
        Instant at,
        Optional<String> criterion) {

    public Fact {
        value = List.copyOf(value);
        note = Map.copyOf(note);
    }
}
