package org.civicstore.catalogue.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@StoreTest
class EndingTest {
    private final Store store;
    private final People people;
    private final People.Vendor vendor;
    private final Published published;
    private final String slug = Submissions.newSlug();
    private final String successor = Submissions.newSlug();

    EndingTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Nordlys");
        this.published = new Published(store, vendor);
    }

    @Test
    void is_told_before_it_comes_with_its_reason_and_successor_and_then_it_comes() {
        String certificate = published.webApp(slug, "1.0.0");
        published.webApp(successor, "1.0.0");
        ok(declare(5, successor));
        assertThat(store.http().get("/apps/" + slug).body())
                .contains("Replaced by the new one.", "href=\"/apps/" + successor + "\"");
        JsonNode told = told();
        assertThat(told.path("current").asText()).isEqualTo("1.0.0");
        assertThat(told.path("ending").path("ended").asBoolean()).isFalse();
        assertThat(told.path("ending").path("successor").path("slug").asText()).isEqualTo(successor);

        store.clock().advance(Duration.ofDays(5));
        store.job("end-listings").run();
        assertThat(store.http().get("/api/v1/listings/" + slug).status()).isEqualTo(200);
        store.clock().advance(Duration.ofDays(1));
        store.job("end-listings").run();

        Answer page = store.http().get("/apps/" + slug, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("Replaced by the new one.", "href=\"/apps/" + successor + "\"");
        JsonNode ended = ok(store.http().get("/api/v1/certificates/" + certificate));
        assertThat(ended.path("status").asText()).isEqualTo("REVOKED");
        assertThat(ended.path("history").toString()).contains("Replaced by the new one.");
        JsonNode after = told();
        assertThat(after.has("current")).isFalse();
        assertThat(after.path("versions")).isEmpty();
        assertThat(after.path("others").path("kind").asText()).isEqualTo("ENDED");
        assertThat(after.path("others").path("reason").asText()).isEqualTo("Replaced by the new one.");
        assertThat(after.path("ending").path("ended").asBoolean()).isTrue();
        store.job("end-listings").run();
        assertThat(ok(store.http().get("/api/v1/certificates/" + certificate)).path("history"))
                .hasSize(2);
    }

    @Test
    void does_not_come_once_it_is_called_off() {
        published.webApp(slug, "1.0.0");
        ok(declare(3, null));
        assertThat(declare(9, null).problem()).isEqualTo("wrong-state");
        ok(vendor.http().delete("/api/v1/listings/" + slug + "/ending"));
        assertThat(told().has("ending")).isFalse();
        assertThat(vendor.owner()
                        .http()
                        .delete("/api/v1/listings/" + slug + "/ending")
                        .status())
                .isEqualTo(404);

        store.clock().advance(Duration.ofDays(5));
        store.job("end-listings").run();
        assertThat(store.http().get("/apps/" + slug).status()).isEqualTo(200);
    }

    @Test
    void is_the_vendors_to_declare_for_a_day_to_come_and_an_app_that_is_in_the_store() {
        published.webApp(slug, "1.0.0");
        assertThat(pointer(declare(-1, null))).isEqualTo("/lastDay");
        assertThat(pointer(declare(800, null))).isEqualTo("/lastDay");
        assertThat(pointer(declare(3, slug))).isEqualTo("/successor");
        assertThat(pointer(declare(3, successor))).isEqualTo("/successor");
        assertThat(people.vendor("Other")
                        .owner()
                        .http()
                        .post("/api/v1/listings/" + slug + "/ending", body(3, null))
                        .status())
                .isEqualTo(403);
    }

    private Answer declare(int days, @Nullable String by) {
        return vendor.http().post("/api/v1/listings/" + slug + "/ending", body(days, by));
    }

    private Map<String, Object> body(int days, @Nullable String by) {
        LocalDate today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
        Map<String, Object> body = new HashMap<>();
        body.put("lastDay", today.plusDays(days).toString());
        body.put("reason", "Replaced by the new one.");
        if (by != null) {
            body.put("successor", by);
        }
        return body;
    }

    private JsonNode told() {
        String today =
                LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC).toString();
        for (JsonNode item :
                ok(store.http().get("/api/v1/notices?since=" + today)).path("items")) {
            if (item.path("slug").asText().equals(slug)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    private static String pointer(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().path("errors").path(0).path("pointer").asText();
    }
}
