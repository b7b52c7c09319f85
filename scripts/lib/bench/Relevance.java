package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks the running store each question of a file and prints what it answers, one JSON object per line: {@code id} and
 * {@code slugs}, best first. Where the questions carry grades, the mean nDCG at ten goes to the error stream.
 */
final class Relevance {
    private static final int DEPTH = 10;

    private final RunningStore store;
    private final ObjectMapper json = new ObjectMapper();

    Relevance(RunningStore store) {
        this.store = store;
    }

    void ask(Path questions) throws Exception {
        store.untilAllAreFound();
        Map<String, List<Double>> strata = new TreeMap<>();
        for (String line : Files.readAllLines(questions)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode question = json.readTree(line);
            List<String> slugs = new ArrayList<>();
            store.get("/api/v1/listings?size=" + DEPTH + "&reader=" + encoded(question.path("lang").asText("nb")) + "&q="
                            + encoded(question.path("q").asText()))
                    .path("items")
                    .forEach(item -> slugs.add(item.path("slug").asText()));
            ObjectNode answer = json.createObjectNode().put("id", question.path("id").asText());
            ArrayNode found = answer.putArray("slugs");
            slugs.forEach(found::add);
            System.out.println(json.writeValueAsString(answer));
            if (question.has("grades")) {
                strata.computeIfAbsent(question.path("stratum").asText("all"), unused -> new ArrayList<>())
                        .add(gain(slugs, grades(question.path("grades"))));
            }
        }
        strata.forEach((stratum, gains) -> System.err.printf("%-16s %3d questions, nDCG@10 %.3f%n", stratum, gains.size(), mean(gains)));
        System.err.printf("%-16s nDCG@10 %.3f%n", "all", mean(strata.values().stream().flatMap(List::stream).toList()));
    }

    /** Normalised discounted cumulated gain; a question that nothing answers is right when nothing is found. */
    private static double gain(List<String> slugs, Map<String, Integer> grades) {
        double ideal = discounted(grades.values().stream().sorted((a, b) -> b - a).limit(DEPTH).toList());
        if (ideal == 0) {
            return slugs.isEmpty() ? 1 : 0;
        }
        return discounted(slugs.stream().map(slug -> grades.getOrDefault(slug, 0)).toList()) / ideal;
    }

    private static double discounted(List<Integer> grades) {
        double sum = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            sum += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
        return sum;
    }

    private static Map<String, Integer> grades(JsonNode node) {
        Map<String, Integer> grades = new HashMap<>();
        node.properties().forEach(grade -> grades.put(grade.getKey(), grade.getValue().asInt()));
        return grades;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
