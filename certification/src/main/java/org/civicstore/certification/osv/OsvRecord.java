package org.civicstore.certification.osv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.civicstore.certification.osv.Advisory.Level;
import us.springett.cvss.Cvss;

/** Takes out of one OSV record (schema 1.x) what is said about each package. */
final class OsvRecord {

    private OsvRecord() {}

    /** By ecosystem and name, as {@link OsvIndex#key} joins them; empty for withdrawn records. */
    static Map<String, Advisory> advisories(JsonNode osv) {
        Map<String, Advisory> advisories = new LinkedHashMap<>();
        if (osv.hasNonNull("withdrawn") || !osv.path("id").isTextual()) {
            return advisories;
        }
        for (JsonNode affected : osv.path("affected")) {
            String ecosystem = affected.path("package").path("ecosystem").asText("");
            String name = affected.path("package").path("name").asText("");
            if (!ecosystem.isEmpty() && !name.isEmpty()) {
                advisories.merge(OsvIndex.key(ecosystem, name), advisory(osv, affected), OsvRecord::joined);
            }
        }
        return advisories;
    }

    private static Advisory advisory(JsonNode osv, JsonNode affected) {
        List<Advisory.Range> ranges = new ArrayList<>();
        for (JsonNode range : affected.path("ranges")) {
            String type = range.path("type").asText();
            if (!type.equals("GIT")) {
                List<Advisory.Event> events = new ArrayList<>();
                for (JsonNode event : range.path("events")) {
                    event.properties()
                            .forEach(entry -> events.add(new Advisory.Event(
                                    entry.getKey(), entry.getValue().asText())));
                }
                ranges.add(new Advisory.Range(type.equals("SEMVER"), events));
            }
        }
        return new Advisory(
                osv.path("id").asText(),
                texts(osv.path("aliases")),
                osv.path("published").asText(""),
                severity(osv, affected),
                texts(affected.path("versions")),
                ranges);
    }

    private static Advisory joined(Advisory one, Advisory two) {
        return new Advisory(
                one.id(),
                one.aliases(),
                one.published(),
                Stream.of(one.severity(), two.severity())
                        .flatMap(Optional::stream)
                        .max(Level::compareTo),
                Stream.concat(one.versions().stream(), two.versions().stream()).toList(),
                Stream.concat(one.ranges().stream(), two.ranges().stream()).toList());
    }

    /** By the vectors; where there is none that can be worked out, by the word of the source. */
    private static Optional<Level> severity(JsonNode osv, JsonNode affected) {
        return Stream.of(osv.path("severity"), affected.path("severity"))
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .flatMap(entry -> ofVector(entry.path("score").asText("")).stream())
                .max(Level::compareTo)
                .or(() -> ofWord(
                        affected.path("database_specific").path("severity").asText("")))
                .or(() -> ofWord(
                        affected.path("ecosystem_specific").path("severity").asText("")))
                .or(() -> ofWord(osv.path("database_specific").path("severity").asText("")));
    }

    private static Optional<Level> ofVector(String vector) {
        try {
            Cvss cvss = Cvss.fromVector(vector);
            return cvss == null
                    ? Optional.empty()
                    : ofScore(cvss.calculateScore().getBaseScore());
        } catch (RuntimeException e) {
            // A vector that breaks the rules of CVSS says nothing; the word of the source may.
            return Optional.empty();
        }
    }

    private static Optional<Level> ofScore(double score) {
        if (score <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                score >= 9 ? Level.CRITICAL : score >= 7 ? Level.HIGH : score >= 4 ? Level.MEDIUM : Level.LOW);
    }

    private static Optional<Level> ofWord(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "CRITICAL" -> Optional.of(Level.CRITICAL);
            case "HIGH", "IMPORTANT" -> Optional.of(Level.HIGH);
            case "MODERATE", "MEDIUM" -> Optional.of(Level.MEDIUM);
            case "LOW" -> Optional.of(Level.LOW);
            default -> Optional.empty();
        };
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
