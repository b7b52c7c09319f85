package org.civicstore.concern.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.generated.db.Tables.CONCERN;
import static org.civicstore.generated.db.Tables.SIGN_IN_SLOWDOWN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.text.Languages;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class ReportingTest {
    private static final String HAPPENED = "It asked for my card number before it showed anything.";

    private final Store store;
    private final Published published;
    private String slug = "";

    ReportingTest(Store store) {
        this.store = store;
        this.published = new Published(store, new People(store).vendor("Report " + Submissions.newSlug()));
    }

    @BeforeEach
    void publish() {
        slug = Submissions.newSlug();
        published.webApp(slug, "1.0.0");
    }

    private Answer send(Http http, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String[] all = new String[headers.length + 4];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        all[2] = "Accept";
        all[3] = "text/html";
        System.arraycopy(headers, 0, all, 4, headers.length);
        return http.send("POST", "/apps/" + slug + "/concern", BodyPublishers.ofString(body), all);
    }

    private static Map<String, String> form(String kind, String text, String email) {
        return Map.of("kind", kind, "text", text, "email", email);
    }

    private Answer page(String path) {
        return store.http().get(path, "Accept", "text/html", "Accept-Language", "en");
    }

    @Nested
    class TheForm {

        @Test
        void stands_on_the_page_of_the_app_and_is_whole_in_every_language() {
            assertThat(page("/apps/" + slug).body()).contains("href=\"/apps/" + slug + "/concern\"");
            for (String language : Languages.ALL) {
                Answer form = store.http()
                        .get("/apps/" + slug + "/concern", "Accept", "text/html", "Accept-Language", language);
                assertThat(form.status()).isEqualTo(200);
                assertThat(form.body())
                        .contains("<html lang=\"" + language + "\"", "method=\"post\"", "value=\"ILLEGAL\"")
                        .doesNotContain(" style=", "<style", "<script>")
                        .doesNotContainPattern("[>\"](storefront|shell|design)\\.[a-zA-Z.]+[<\"]");
            }
        }

        @Test
        void is_there_for_an_app_that_was_taken_out_and_not_for_one_that_never_was() {
            Http operator = new People(store).operator("Operator").http();
            operator.post("/api/v1/listings/" + slug + "/releases/1.0.0/quarantine", Map.of("reason", "Looked into."));

            assertThat(page("/apps/" + slug).status()).isEqualTo(410);
            assertThat(page("/apps/" + slug + "/concern").status()).isEqualTo(200);
            assertThat(page("/apps/never-was-there/concern").status()).isEqualTo(404);
        }

        @Test
        void leads_to_a_page_that_only_its_address_opens() {
            Answer sent = send(store.http(), form("SECURITY", HAPPENED, ""));

            assertThat(sent.status()).isEqualTo(303);
            String address = sent.header("Location");
            assertThat(address).matches("/concerns/con_[A-Za-z0-9_-]{43}");
            Answer page = page(address);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("We have your report", HAPPENED).containsPattern("K-\\d{4}-\\d{6}");
            assertThat(page.body()).contains("noindex").doesNotContain("rel=\"canonical\"");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page(address.substring(0, address.length() - 1) + "!").status())
                    .isEqualTo(404);
        }

        @Test
        void names_every_fault_beside_its_field_and_loses_nothing() {
            Answer refused = send(store.http(), form("", "too <b>short", "not \"an address"), "Accept-Language", "en");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("<title>Error: Report a concern", "3 things to put right")
                    .contains("href=\"#SECURITY\"", "href=\"#text\"", "href=\"#email\"")
                    .contains("id=\"kind-error\"", "id=\"text-error\"", "id=\"email-error\"")
                    .contains("aria-describedby=\"text-description text-error\"")
                    .contains("too &lt;b&gt;short</textarea>")
                    .contains("value=\"not &#34;an address\"");

            Answer chosen = send(store.http(), form("PRIVACY", "", ""));
            assertThat(chosen.body()).containsPattern("id=\"PRIVACY\" value=\"PRIVACY\" checked");
            assertThat(chosen.body()).doesNotContain("kind-error", "email-error");
        }

        @Test
        void shows_hostile_words_as_words() {
            String hostile = "<script>alert(1)</script>\n<img src=x onerror=alert(2)> \u202Egnp.exe";
            String address = send(store.http(), form("BROKEN", hostile, "")).header("Location");

            assertThat(page(address).body())
                    .contains("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "&lt;img src=x onerror=alert(2)&gt;")
                    .doesNotContain("<script>alert", "<img src=x", "\u202E");
        }

        @Test
        void is_not_sent_by_a_page_of_another_site_with_somebodys_cookie() {
            Http citizen = new People(store).person("Citizen").http();

            Answer foreign = send(citizen, form("SECURITY", HAPPENED, ""), "Sec-Fetch-Site", "cross-site");

            assertThat(foreign.status()).isEqualTo(403);
            assertThat(foreign.problem()).isEqualTo("cross-site-request");
            assertThat(send(citizen, form("SECURITY", HAPPENED, "")).status()).isEqualTo(303);
        }

        @Test
        void takes_no_flood_of_bytes() {
            assertThat(send(store.http(), form("BROKEN", "a".repeat(12_000_000), ""))
                            .status())
                    .isEqualTo(413);
        }

        @Test
        void waits_after_many_from_one_address_keeps_what_was_typed_and_forgets_the_address() {
            Http one = store.http();
            Answer last = send(one, form("BROKEN", HAPPENED + 0, ""));
            for (int sent = 1; sent < 30 && last.status() == 303; sent++) {
                last = send(one, form("BROKEN", HAPPENED + sent, ""), "Accept-Language", "en");
            }

            assertThat(last.status()).isEqualTo(429);
            assertThat(last.header("Retry-After")).matches("[1-9]\\d*");
            assertThat(last.body()).contains("Wait a moment", HAPPENED);
            assertThat(send(store.http(), form("BROKEN", HAPPENED, "")).status())
                    .isEqualTo(303);

            store.clock().advance(Duration.ofMinutes(61));
            store.job("forget-sign-in-attempts").run();
            assertThat(store.bean(DSLContext.class)
                            .fetchCount(
                                    SIGN_IN_SLOWDOWN,
                                    SIGN_IN_SLOWDOWN.LAST_ATTEMPT_AT.lt(
                                            java.time.LocalDateTime.now(java.time.ZoneOffset.UTC)
                                                    .plusMinutes(1))))
                    .isZero();
        }
    }

    @Nested
    class TheApi {

        @Test
        void takes_a_report_and_tells_where_it_stands_to_whoever_has_the_key() {
            Answer made = store.http()
                    .post(
                            "/api/v1/concerns",
                            Map.of("listing", slug, "kind", "PRIVACY", "text", HAPPENED, "language", "en"));

            assertThat(made.status()).isEqualTo(201);
            JsonNode receipt = made.json();
            assertThat(made.header("Location"))
                    .isEqualTo("/api/v1/concerns/" + receipt.path("key").asText() + "/status");
            JsonNode standing = store.http().get(made.header("Location")).json();
            assertThat(standing.path("number")).isEqualTo(receipt.path("number"));
            assertThat(standing.path("status").asText()).isEqualTo("RECEIVED");
            assertThat(standing.path("late").asBoolean()).isFalse();
            assertThat(standing.has("text")).isFalse();
            assertThat(page(receipt.path("page").asText()).status()).isEqualTo(200);
            assertThat(store.http().get("/api/v1/concerns/con_wrong/status").status())
                    .isEqualTo(404);
        }

        @Test
        void names_the_fields_that_need_another_value() {
            Answer refused = store.http()
                    .post("/api/v1/concerns", Map.of("listing", slug, "kind", "NOISE", "text", "No", "email", "x"));

            assertThat(refused.problem()).isEqualTo("invalid-input");
            assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                    .containsExactly("/kind", "/text", "/email");
            assertThat(store.http()
                            .post(
                                    "/api/v1/concerns",
                                    Map.of("listing", "never-was", "kind", "BROKEN", "text", HAPPENED))
                            .problem())
                    .isEqualTo("not-found");
        }

        @Test
        void keeps_no_key_from_which_the_page_could_be_opened() {
            String key = store.http()
                    .post("/api/v1/concerns", Map.of("listing", slug, "kind", "PRIVACY", "text", HAPPENED))
                    .json()
                    .path("key")
                    .asText();

            List<String> rows = store.bean(DSLContext.class)
                    .selectFrom(CONCERN)
                    .where(CONCERN.LISTING_SLUG.eq(slug))
                    .fetch(row -> row.formatJSON());
            assertThat(rows).hasSize(1).noneMatch(row -> row.contains(key));
        }

        @Test
        void says_publicly_how_fast_the_store_answers() {
            store.http().post("/api/v1/concerns", Map.of("listing", slug, "kind", "BROKEN", "text", HAPPENED));

            JsonNode times = store.http().get("/api/v1/concerns/answer-times").json();

            assertThat(times.path("kinds").findValuesAsText("kind"))
                    .containsExactly("SECURITY", "PRIVACY", "ACCESSIBILITY", "MISLEADING", "ILLEGAL", "BROKEN");
            assertThat(times.path("kinds").path(5).path("open").asInt()).isPositive();
            assertThat(page("/concerns").body()).contains("Does not work").doesNotContain(HAPPENED);
        }
    }
}
