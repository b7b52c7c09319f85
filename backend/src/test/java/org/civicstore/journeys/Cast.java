package org.civicstore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Submissions;

/** The people of a story, made through the API alone, and what they do. */
final class Cast {
    private static final String PASSWORD = "a rather long password 7";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_POLLS = 240;

    final Http vendor;
    final Http first;
    final Http second;
    final String organisation;
    final Submissions submissions;

    Cast(URI store) {
        Http operator = registered(store, ChildServer.OPERATOR);
        vendor = registered(store, "vendor@example.org");
        registered(store, "first@example.org");
        registered(store, "second@example.org");
        for (JsonNode account : items(ok(operator.get("/api/v1/accounts?q=example.org")))) {
            String email = account.path("email").asText();
            if (email.startsWith("first@") || email.startsWith("second@")) {
                ok(operator.put(
                        "/api/v1/accounts/" + account.path("id").asText() + "/roles",
                        Map.of("roles", List.of("CITIZEN", "CERTIFIER"))));
            }
        }
        first = signedIn(store, "first@example.org");
        second = signedIn(store, "second@example.org");
        organisation = ok(vendor.post("/api/v1/organisations", People.details("Fast AS")))
                .path("slug")
                .asText();
        JsonNode agreement = ok(vendor.get("/api/v1/agreements/current"));
        ok(vendor.post(
                "/api/v1/organisations/" + organisation + "/agreement-acceptances",
                Map.of(
                        "version", agreement.path("version").asText(),
                        "sha256", agreement.path("sha256").asText())));
        ok(operator.post("/api/v1/organisations/" + organisation + "/verification", Map.of("outcome", "VERIFIED")));
        submissions = new Submissions(vendor, organisation);
    }

    /** Waits for the checks, rules on every open criterion and proposes a certificate; answers the case's id. */
    String proposed(String slug) {
        String review = screened(slug);
        String at = "/api/v1/reviews/" + review;
        JsonNode file = ok(first.post(at + "/claim", "{}"));
        for (JsonNode criterion : file.path("assessment").path("open")) {
            ok(first.put(
                    at + "/criteria/" + criterion.asText(), Map.of("ruling", "MET", "reason", "Looked at it; met.")));
        }
        List<Map<String, String>> conditions = new ArrayList<>();
        for (JsonNode criterion : ok(first.get(at)).path("assessment").path("needsCondition")) {
            conditions.add(Map.of(
                    "criterion",
                    criterion.asText(),
                    "text",
                    "Mend it.",
                    "due",
                    LocalDate.now(ZoneOffset.UTC).plusDays(90).toString()));
        }
        ok(first.post(
                at + "/proposal",
                Map.of("outcome", "CERTIFY", "conditions", conditions, "reasons", "Every criterion is met.")));
        return review;
    }

    private String screened(String slug) {
        for (int polls = 0; polls < MOST_POLLS; polls++) {
            for (JsonNode item :
                    ok(first.get("/api/v1/reviews?size=100&status=QUEUED")).path("items")) {
                if (item.path("listingSlug").asText().equals(slug)) {
                    return item.path("id").asText();
                }
            }
            ChildServer.pause(POLL);
        }
        throw new IllegalStateException("The checks of " + slug + " did not end");
    }

    static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.bytes().length == 0 ? com.fasterxml.jackson.databind.node.NullNode.instance : answer.json();
    }

    static Iterable<JsonNode> items(JsonNode answer) {
        return answer.isArray() ? answer : answer.path("items");
    }

    private static Http registered(URI store, String email) {
        Http http = new Http(store);
        ok(http.post("/api/v1/accounts", Map.of("email", email, "name", email, "password", PASSWORD)));
        return http;
    }

    private static Http signedIn(URI store, String email) {
        Http http = new Http(store);
        ok(http.post("/api/v1/session", Map.of("email", email, "password", PASSWORD)));
        return http;
    }
}
