package bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Listings of any number, one JSON object per line, written with the words that the store's own thesaurus knows in six
 * languages. The same number gives the same file.
 */
final class WrittenListings {
    private static final List<String> LANGUAGES = List.of("nb", "nn", "sv", "da", "en", "fr");
    private static final List<String> KINDS = List.of("web", "web", "android", "ios", "desktop", "course");
    private static final List<String> OWNERS = List.of("public", "private", "voluntary");
    private static final List<String> CATEGORIES = List.of(
            "job-search", "tax", "health", "family", "learning", "finance", "housing", "transport", "business", "newcomers",
            "rights", "volunteering");

    private final List<List<List<String>>> meanings;
    private final Random random = new Random(20261127);
    private final ObjectMapper json = new ObjectMapper();

    /** @param folder of the thesaurus: {@code ;} between the languages, {@code ,} between the words of one */
    WrittenListings(Path folder) throws IOException {
        meanings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder).sorted()) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream().skip(1).map(line -> line.split(";", -1))
                        .filter(cells -> cells.length == 7)
                        .map(cells -> Stream.of(cells).skip(1).map(cell -> List.of(cell.split(" *, *"))).toList())
                        .forEach(meanings::add);
            }
        }
    }

    void write(int number, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < number; i++) {
                out.write(json.writeValueAsString(listing(i)));
                out.newLine();
            }
        }
    }

    private Map<String, Object> listing(int number) {
        List<List<List<String>>> about = Stream.generate(() -> pick(meanings)).limit(6).toList();
        List<String> speaks = random.nextInt(4) == 0 ? List.of(pick(LANGUAGES)) : List.of("nb", "en");
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String language : speaks) {
            List<String> words = about.stream().map(meaning -> pick(meaning.get(LANGUAGES.indexOf(language)))).toList();
            texts.put(language, Map.of(
                    "name", capital(words.get(0)) + " " + words.get(1) + " " + number,
                    "summary", capital(String.join(", ", words.subList(1, 4))) + ".",
                    "description", capital(String.join(" – ", words)) + ".\n\n" + capital(String.join(", ", words.subList(2, 6))) + "."));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("slug", "written-" + number);
        line.put("kind", pick(KINDS));
        line.put("owner", pick(OWNERS));
        line.put("category", pick(CATEGORIES));
        line.put("languages", speaks);
        line.put("texts", texts);
        return line;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
