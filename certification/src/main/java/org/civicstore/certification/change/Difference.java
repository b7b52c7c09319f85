package org.civicstore.certification.change;

import java.util.Map;
import java.util.Optional;

/**
 * One difference from the last approved release, and what it means.
 *
 * @param item which permission, server, field; short, never a text in full
 * @param language of the two texts, BCP 47; empty where they are no texts for people
 * @param before what the approved release has there; empty when it has nothing
 * @param after what this release has there; empty when it has nothing
 * @param reason per language
 */
public record Difference(
        Aspect aspect,
        Move move,
        String item,
        Optional<String> language,
        Optional<String> before,
        Optional<String> after,
        ChangeClass changeClass,
        Map<String, String> reason) {

    public Difference {
        reason = Map.copyOf(reason);
    }
}
