package bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What people look for: words of the listings themselves, whole with filters, and as they are typed. */
final class Searching {
    private static final int CONNECTIONS = 8;
    private static final int NAMES = 20_000;
    private static final List<String> FACETS = List.of(
            "&category=health&platform=web&provider=public", "&language=en&platform=web&price=free",
            "&category=learning&language=nb&provider=private");
    private static final List<String> FILTERS =
            List.of("&category=health", "&platform=web", "&provider=public", "&language=en", "&price=free", "&category=tax");
    private static final List<String> READERS = List.of("nb", "nb", "nb", "nb", "en", "en", "nn", "sv", "da", "fr");

    private final RunningStore store;

    Searching(RunningStore store) {
        this.store = store;
    }

    /** First questions that nobody asked before, so that nothing that is kept helps; then questions as people ask them. */
    void search() throws Exception {
        store.untilAllAreFound();
        List<String> names = names();
        List<String> paths = new ArrayList<>();
        for (String name : names) {
            FACETS.forEach(facets -> paths.add("/api/v1/listings?size=24&q=" + encoded(name) + facets));
        }
        new Load(store, CONNECTIONS).measure("search with three facets", paths, 1.5);
        new Load(store, CONNECTIONS).measure("search as people ask", questions(names), 1.5);
    }

    void suggest() throws Exception {
        store.untilAllAreFound();
        List<String> paths = new ArrayList<>();
        for (String name : names().subList(0, 1200)) {
            for (int length = 2; length <= Math.min(8, name.length()); length++) {
                paths.add("/api/v1/suggestions?q=" + encoded(name.substring(0, length)));
            }
        }
        new Load(store, CONNECTIONS).measure("suggest", paths, 0.1);
    }

    /** The page of a listing as the server makes it, of a few hundred listings again and again. */
    void page() throws Exception {
        store.untilAllAreFound();
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            store.get("/api/v1/listings?size=100&page=" + page)
                    .path("items")
                    .forEach(item -> paths.add("/apps/" + item.path("slug").asText()));
        }
        new Load(store, CONNECTIONS).measure("listing page", paths, 0.5);
        new Load(store, CONNECTIONS, "Accept-Encoding: gzip\r\n").measure("listing page, packed", paths, 0.5);
    }

    /**
     * Some things are asked for far more often than others, half of the questions have filters, one in three is a single word,
     * one in ten is misspelt and one in seven not typed to its end; readers speak all six languages.
     */
    private static List<String> questions(List<String> names) {
        Random random = new Random(20261127);
        List<String> questions = new ArrayList<>();
        while (questions.size() < Load.most()) {
            int rank = (int) Math.pow(names.size(), random.nextDouble());
            String text = names.get(Math.min(rank, names.size() - 1));
            text = random.nextInt(3) == 0 ? text.split(" ")[0] : text;
            text = random.nextInt(10) == 0 ? misspelt(text, random) : text;
            text = random.nextInt(7) == 0 && text.length() > 6 ? text.substring(0, text.length() - 2) : text;
            StringBuilder path = new StringBuilder("/api/v1/listings?size=24&reader=" + pick(READERS, random) + "&q=" + encoded(text));
            int filters = random.nextInt(2) * (1 + random.nextInt(3));
            List<String> shuffled = new ArrayList<>(FILTERS);
            Collections.shuffle(shuffled, random);
            shuffled.subList(0, filters).forEach(path::append);
            questions.add(path.toString());
        }
        return questions;
    }

    private static String misspelt(String text, Random random) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 2));
        return at + 1 >= text.length() ? text : text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Names from all over the catalogue, without the number that makes each of them the only one. */
    private List<String> names() throws Exception {
        int pages = store.get("/api/v1/listings?size=100").path("total").asInt() / 100;
        int step = Math.max(1, pages / (NAMES / 100));
        List<String> found = new ArrayList<>();
        for (int page = 1; page <= pages && found.size() < NAMES; page += step) {
            JsonNode items = store.get("/api/v1/listings?size=100&page=" + page).path("items");
            for (JsonNode item : items) {
                String name = item.path("name").properties().iterator().next().getValue().asText();
                found.add(name.replaceAll(" \\d+$", "").toLowerCase(Locale.ROOT));
            }
        }
        if (found.size() < 1200) {
            throw new IllegalStateException("There are too few listings to take words from");
        }
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
