package bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What citizens read: a page of the list, and one listing. */
final class Reading {
    private final RunningStore store;
    private final Load load;

    Reading(RunningStore store) {
        this.store = store;
        this.load = new Load(store, 4);
    }

    void list() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 200; page++) {
            paths.add("/api/v1/listings?size=24&page=" + page);
            paths.add("/api/v1/listings?size=24&sort=newest&category=health&page=" + page);
        }
        load.measure("list of 24", paths, 1.1);
    }

    void slug() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 20; page++) {
            for (JsonNode item : store.get("/api/v1/listings?size=100&page=" + page * 7).path("items")) {
                paths.add("/api/v1/listings/" + item.path("slug").asText());
            }
        }
        load.measure("listing by slug", paths, 0.3);
    }
}
