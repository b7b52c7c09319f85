package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.text.Languages;
import org.civicstore.taxonomy.LifeEvent;
import org.civicstore.taxonomy.Taxonomy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class LifeEventTest {
    private final Store store;
    private final Published published;

    LifeEventTest(Store store) {
        this.store = store;
        this.published = new Published(store, new People(store).vendor("Nordlys"));
    }

    private String page(String event, String language) {
        Answer answer = store.http().get("/life-events/" + event, "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    /** What the page says of that step alone. */
    private String step(String event, String step) {
        String body = page(event, "nb");
        int from = body.indexOf("<li class=\"cs-step\" id=\"" + step + '"');
        assertThat(from).as(step).isPositive();
        int to = body.indexOf("<li class=\"cs-step\"", from + 1);
        return body.substring(from, to < 0 ? body.length() : to);
    }

    @Nested
    class ThePage {

        @Test
        void leads_through_all_steps_in_order_in_every_language() {
            LifeEvent event = store.bean(Taxonomy.class)
                    .lifeEvent("losing-and-finding-work")
                    .orElseThrow();
            for (String language : Languages.ALL) {
                assertThat(page(event.slug(), language))
                        .contains("<h1")
                        .containsSubsequence(event.steps().stream()
                                .map(step -> ">" + step.names().get(language) + "</h2>")
                                .toList());
            }
        }

        @Test
        void shows_an_app_in_the_steps_that_its_category_helps_with_and_in_no_other() {
            String slug = Submissions.newSlug();
            published.webApp(slug, "1.0.0", declaration -> declaration.put("categories", List.of("volunteering")));

            String link = "href=\"/apps/" + slug + '"';
            String event = "starting-and-running-a-voluntary-organisation";
            assertThat(step(event, "found")).contains(link).doesNotContain("cs-gap");
            assertThat(step(event, "register")).doesNotContain(link);
        }

        @Test
        void shows_who_offers_a_service_and_what_to_do_without_an_app() {
            assertThat(step("losing-and-finding-work", "unemployment-benefit"))
                    .contains("href=\"https://www.nav.no/dagpenger\"", "<p>Nav</p>", ">Offentlig<")
                    .contains("Uten app:", "55 55 33 33");
            assertThat(step("losing-and-finding-work", "learn")).contains(">Kurs<", "Studieforbundene · frivillig");
        }

        @Test
        void leads_to_the_events_beside_it_and_tells_machines_where_it_stands() {
            assertThat(page("having-a-child", "en"))
                    .contains("href=\"/life-events/seriously-ill-child\"", "\"@type\":\"BreadcrumbList\"")
                    .contains("\"position\":2,\"name\":\"Having a child\"");
        }

        @Test
        void is_missing_for_an_event_that_the_store_does_not_know() {
            assertThat(store.http().get("/life-events/winning-the-lottery").status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class OverTheApi {

        @Test
        void says_everything_that_the_page_says_in_all_languages() {
            JsonNode event = store.http()
                    .get("/api/v1/life-events/death-and-inheritance")
                    .json();

            assertThat(event.path("neighbours").path(0).asText()).isEqualTo("seriously-ill-child");
            JsonNode step = event.path("steps").path(2);
            assertThat(step.path("slug").asText()).isEqualTo("inheritance");
            assertThat(step.path("categories").path(0).asText()).isEqualTo("rights");
            for (String part : List.of("name", "text", "withoutApp")) {
                assertThat(step.path(part)).as(part).hasSize(Languages.ALL.size());
            }
            assertThat(step.path("services").path(0).path("kind").asText()).isEqualTo("PUBLIC");
            assertThat(step.path("services").path(0).path("address").asText()).startsWith("https://www.domstol.no/");
        }

        @Test
        void answers_304_to_who_has_it_already() {
            for (String path : List.of("/api/v1/life-events", "/api/v1/life-events/new-in-norway")) {
                String tag = store.http().get(path).header("ETag");

                assertThat(store.http().get(path, "If-None-Match", tag).status())
                        .as(path)
                        .isEqualTo(304);
            }
        }

        @Test
        void knows_nothing_of_an_event_that_is_not_there() {
            assertThat(store.http().get("/api/v1/life-events/nothing").status()).isEqualTo(404);
        }
    }
}
