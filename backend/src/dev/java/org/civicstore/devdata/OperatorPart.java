package org.civicstore.devdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the operator does beside verifying: puts collections together and publishes them. */
final class OperatorPart {
    private static final String ENTRIES = "taxonomy/collections/entries";

    private final Visit operator;
    private final LocalDate today;

    OperatorPart(Visit operator, LocalDate today) {
        this.operator = operator;
        this.today = today;
    }

    /** Those that are not there yet. */
    void collect(List<SampleCollection> collections) {
        List<String> there = operator.get(ENTRIES).path("items").findValuesAsText("slug");
        for (SampleCollection collection : collections) {
            if (!there.contains(collection.slug())) {
                JsonNode made = operator.post(ENTRIES, collection.content(today));
                operator.post(
                        ENTRIES + '/' + made.path("slug").asText() + "/publication", Map.of(), "If-Match", "\"0\"");
            }
        }
    }
}
