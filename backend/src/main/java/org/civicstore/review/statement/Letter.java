package org.civicstore.review.statement;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * A statement in the words of one language: what the page shows and the document prints.
 *
 * @param language BCP 47
 * @param reference day and number of the case
 */
@Introspected
public record Letter(String language, String addressee, String reference, String title, List<Section> sections) {

    public Letter {
        sections = List.copyOf(sections);
    }

    /** @param items a list below the paragraphs; may be empty */
    @Introspected
    public record Section(String heading, List<String> paragraphs, List<String> items) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
            items = List.copyOf(items);
        }
    }
}
