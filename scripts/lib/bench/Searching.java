package bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people look for: words of the listings themselves, whole with filters, and as they are typed. */
final class Searching {
    private static final int CONNECTIONS = 8;

    private final RunningStore store;

    Searching(RunningStore store) {
        this.store = store;
    }

    /** Two words and three facets, each question asked by nobody before: what was answered is not kept. */
    void search() throws Exception {
        List<String> paths = new ArrayList<>();
        for (String words : words(1200)) {
            for (String facets : List.of(
                    "&category=health&platform=web&provider=public", "&language=en&platform=web&price=free",
                    "&category=learning&language=nb&provider=private")) {
                paths.add("/api/v1/listings?size=24&q=" + encoded(words) + facets);
            }
        }
        new Load(store, CONNECTIONS).measure("search with three facets", paths, 1.5);
    }

    void suggest() throws Exception {
        List<String> paths = new ArrayList<>();
        for (String words : words(1200)) {
            for (int length = 2; length <= Math.min(8, words.length()); length++) {
                paths.add("/api/v1/suggestions?q=" + encoded(words.substring(0, length)));
            }
        }
        new Load(store, CONNECTIONS).measure("suggest", paths, 0.1);
    }

    /** The page of a listing as the server makes it, of a few hundred listings again and again. */
    void page() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            store.get("/api/v1/listings?size=100&page=" + page)
                    .path("items")
                    .forEach(item -> paths.add("/apps/" + item.path("slug").asText()));
        }
        new Load(store, CONNECTIONS).measure("listing page", paths, 0.5);
    }

    private List<String> words(int wanted) throws Exception {
        List<String> found = new ArrayList<>();
        for (int page = 1; found.size() < wanted; page++) {
            JsonNode items = store.get("/api/v1/listings?size=100&page=" + page * 3).path("items");
            if (items.isEmpty()) {
                throw new IllegalStateException("There are too few listings to take words from");
            }
            for (JsonNode item : items) {
                String name = item.path("name").properties().iterator().next().getValue().asText();
                found.add(name.replaceAll(" \\d+$", "").toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
