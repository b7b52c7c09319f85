package org.civicstore.review.statement;

import java.util.Map;
import java.util.UUID;

/**
 * A statement as it was made with its decision, with its words in every language of that day.
 *
 * @param proposal which two persons agreed on
 */
public record KeptStatement(UUID proposal, Statement facts, Map<String, Letter> letters) {

    public KeptStatement {
        letters = Map.copyOf(letters);
    }

    /** In the vendor's language when there is none in the one asked for. */
    public Letter in(String language) {
        Letter vendors = letters.getOrDefault(facts.language(), letters.get("en"));
        return letters.getOrDefault(language, vendors);
    }
}
