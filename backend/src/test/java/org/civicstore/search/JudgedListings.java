package org.civicstore.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.civicstore.search.index.LuceneIndex;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.ThesaurusFiles;
import org.civicstore.shared.id.ListingId;

/** The judged set in {@code src/test/resources/search}: listings, and questions with what is right to answer. */
final class JudgedListings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JudgedListings() {}

    /** A question, and how good each answer would be: 3 is exactly what is wanted, 1 acceptable. */
    record Judged(String text, String language, String stratum, Map<String, Integer> grades) {}

    static List<SearchEntry> entries() {
        List<SearchEntry> entries = new ArrayList<>();
        for (JsonNode listing : lines("listings.jsonl")) {
            entries.add(entry(entries.size(), listing));
        }
        return entries;
    }

    static List<Judged> questions() {
        List<Judged> questions = new ArrayList<>();
        for (JsonNode line : lines("queries.jsonl")) {
            Map<String, Integer> grades = new HashMap<>();
            line.path("grades")
                    .properties()
                    .forEach(
                            grade -> grades.put(grade.getKey(), grade.getValue().asInt()));
            questions.add(new Judged(
                    line.path("q").asText(),
                    line.path("lang").asText(),
                    line.path("stratum").asText(),
                    grades));
        }
        return questions;
    }

    /** An index in memory that holds these and nothing else. */
    static LuceneIndex index(List<SearchEntry> entries) throws IOException {
        LuceneIndex index = new LuceneIndex(new ByteBuffersDirectory(), Language.of(ThesaurusFiles.shipped()));
        for (SearchEntry entry : entries) {
            index.put(entry);
        }
        index.refresh();
        return index;
    }

    static SearchQuestion asked(String text, String language) {
        return new SearchQuestion(text, language, Map.of(), SearchQuestion.Sort.RELEVANCE, 1, 10, false);
    }

    private static SearchEntry entry(int number, JsonNode listing) {
        Map<String, String> name = new HashMap<>();
        Map<String, String> summary = new HashMap<>();
        Map<String, String> description = new HashMap<>();
        listing.path("texts").properties().forEach(text -> {
            name.put(text.getKey(), text.getValue().path("name").asText());
            summary.put(text.getKey(), text.getValue().path("summary").asText());
            description.put(text.getKey(), text.getValue().path("description").asText());
        });
        Instant since = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
        return new SearchEntry(
                new ListingId(new UUID(1, number)),
                listing.path("slug").asText(),
                name,
                summary,
                description,
                Map.of(),
                "",
                Map.of(
                        Facet.CATEGORY, Set.of(listing.path("category").asText()),
                        Facet.PLATFORM, Set.of(listing.path("kind").asText()),
                        Facet.PROVIDER, Set.of(listing.path("owner").asText()),
                        Facet.LANGUAGE, Set.copyOf(name.keySet()),
                        Facet.WITHOUT, number % 3 == 0 ? Set.of("ai", "trackers") : Set.of("ai")),
                since,
                since,
                Optional.of("{}"));
    }

    private static List<JsonNode> lines(String file) {
        Path path = Path.of("src", "test", "resources", "search", file);
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
