package bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What certifiers and vendors wait for all day: a page of the queue, the workspace of a case, where a submission stands. */
final class Casework {
    private static final int CASES = 10_000;
    private static final String OPEN = "status=QUEUED&status=SCREENING&status=ASSESSING";

    private final RunningStore store;

    Casework(RunningStore store) {
        this.store = store;
    }

    void run() throws Exception {
        new SampleCases(store).fill(CASES);
        signIn("certifier@example.org");
        Load load = new Load(store, 4, "Cookie: " + store.cookie() + "\r\n").fewer();
        List<String> pages = new ArrayList<>();
        List<String> narrowed = new ArrayList<>();
        List<String> cases = new ArrayList<>();
        for (int page = 1; page <= 100; page++) {
            pages.add("/api/v1/reviews?" + OPEN + "&page=" + page);
            narrowed.add("/api/v1/reviews?" + OPEN + "&tier=HIGH&unclaimed=true&takeable=true&page=" + page % 20);
            narrowed.add("/api/v1/reviews?" + OPEN + "&overdue=true&words=hjelp&page=" + (1 + page % 5));
        }
        narrowed.replaceAll(path -> path.replace("page=0", "page=1"));
        for (int page = 1; page <= 20; page++) {
            for (JsonNode item : store.get("/api/v1/reviews?" + OPEN + "&size=20&page=" + page * 9).path("items")) {
                if (!item.has("blockedReason")) {
                    cases.add("/api/v1/reviews/" + item.path("id").asText());
                }
            }
        }
        load.measure("queue of 50", pages, 15);
        load.measure("queue narrowed", narrowed, 20);
        load.measure("workspace", cases, 15);
        load.measure("workload", List.of("/api/v1/reviews/workload"), 15);
        load.measure("waiting times", List.of("/api/v1/waiting-times"), 1);
    }

    private void signIn(String email) throws Exception {
        store.post("/api/v1/session", Map.of("email", email, "password", "try-the-civic-store"));
    }
}
