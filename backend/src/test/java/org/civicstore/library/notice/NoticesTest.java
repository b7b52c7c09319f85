package org.civicstore.library.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Decided;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class NoticesTest {
    private final Store store;
    private final People people;
    private final People.Vendor vendor;
    private final Published published;
    private final String slug = Submissions.newSlug();

    NoticesTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Nordlys");
        this.published = new Published(store, vendor);
    }

    private String today() {
        return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC).toString();
    }

    private Answer notices(String since, String... headers) {
        return store.http().get("/api/v1/notices?since=" + since, headers);
    }

    /** What the public document says of the listing of this test today; missing when it says nothing. */
    private JsonNode told() {
        for (JsonNode item : notices(today()).json().path("items")) {
            if (item.path("slug").asText().equals(slug)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode toldOf(String version) {
        for (JsonNode one : told().path("versions")) {
            if (one.path("version").asText().equals(version)) {
                return one.path("notice");
            }
        }
        return MissingNode.getInstance();
    }

    private void act(Http who, String version, String action, String reason) {
        Answer done =
                who.post("/api/v1/listings/" + slug + "/releases/" + version + "/" + action, Map.of("reason", reason));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private void quarantine(String version) {
        act(people.operator("Olga").http(), version, "quarantine", "It sends names to a place not declared.");
    }

    @Nested
    class OfARelease {

        @Test
        void that_is_the_first_there_is_nothing_to_tell() {
            published.webApp(slug, "1.0.0");
            assertThat(told().isMissingNode()).isTrue();
        }

        @Test
        void that_follows_another_the_holders_of_the_other_are_told() {
            published.webApp(slug, "1.0.0");
            published.webApp(slug, "1.1.0");
            assertThat(told().path("current").asText()).isEqualTo("1.1.0");
            assertThat(told().path("others").path("kind").asText()).isEqualTo("UPDATE");
            assertThat(told().path("others").path("severity").asText()).isEqualTo("LOW");
            assertThat(told().path("alternatives")).isEmpty();
        }

        @Test
        void in_quarantine_the_reason_the_remedy_and_a_certified_alternative_are_told() {
            String category = "housing";
            String other = Submissions.newSlug();
            published.webApp(slug, "1.0.0", declaration -> declaration.put("categories", List.of(category)));
            published.webApp(other, "1.0.0", declaration -> {
                declaration.put("categories", List.of(category));
                declaration.put("name", Map.of("nb", "AAA Alternativet", "en", "AAA Alternative"));
            });
            quarantine("1.0.0");

            JsonNode notice = toldOf("1.0.0");
            assertThat(notice.path("kind").asText()).isEqualTo("PAUSED");
            assertThat(notice.path("severity").asText()).isEqualTo("MEDIUM");
            assertThat(notice.path("remedy").asText()).isEqualTo("WAIT");
            assertThat(notice.path("reason").asText()).isEqualTo("It sends names to a place not declared.");
            assertThat(told().path("current").isMissingNode()).isTrue();
            assertThat(told().path("alternatives").findValuesAsText("slug"))
                    .contains(other)
                    .doesNotContain(slug);
        }

        @Test
        void that_comes_back_from_quarantine_its_holders_are_told_that_all_is_well() {
            published.webApp(slug, "1.0.0");
            quarantine("1.0.0");
            act(people.operator("Olga").http(), "1.0.0", "restoration", "It was a mistake.");
            assertThat(told().path("current").asText()).isEqualTo("1.0.0");
            assertThat(told().path("versions")).isEmpty();
        }

        @Test
        void that_was_mended_while_in_quarantine_holders_of_the_old_one_still_learn_why() {
            published.webApp(slug, "1.0.0");
            quarantine("1.0.0");
            published.webApp(slug, "1.0.1");
            assertThat(toldOf("1.0.0").path("kind").asText()).isEqualTo("UPDATE");
            assertThat(toldOf("1.0.0").path("severity").asText()).isEqualTo("HIGH");
            assertThat(toldOf("1.0.0").path("reason").asText()).isEqualTo("It sends names to a place not declared.");
        }

        @Test
        void that_the_vendor_withdrew_it_is_recalled() {
            published.webApp(slug, "1.0.0");
            act(vendor.http(), "1.0.0", "withdrawal", "It leaked.");
            assertThat(toldOf("1.0.0").path("kind").asText()).isEqualTo("RECALLED");
            assertThat(toldOf("1.0.0").path("remedy").asText()).isEqualTo("REMOVE");
            assertThat(toldOf("1.0.0").path("reason").asText()).isEqualTo("It leaked.");
        }

        @Test
        void whose_certificate_was_suspended_the_reason_of_that_is_told() {
            String number = published.webApp(slug, "1.0.0");
            new Decided(store).suspended(number, "We look into a report.");
            assertThat(toldOf("1.0.0").path("kind").asText()).isEqualTo("PAUSED");
            assertThat(toldOf("1.0.0").path("reason").asText()).isEqualTo("We look into a report.");
        }

        @Test
        void whose_certificate_ran_out_its_end_is_told_although_nobody_did_anything() {
            published.webApp(slug, "1.0.0");
            store.clock().advance(Duration.ofDays(800));
            JsonNode item = MissingNode.getInstance();
            String lately = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC)
                    .minusDays(500)
                    .toString();
            for (JsonNode one : notices(lately).json().path("items")) {
                item = one.path("slug").asText().equals(slug) ? one : item;
            }
            assertThat(item.path("current").isMissingNode()).isTrue();
            assertThat(item.path("others").path("kind").asText()).isEqualTo("ENDED");
            assertThat(item.path("others").path("remedy").asText()).isEqualTo("REPLACE");
        }

        @Test
        void whose_organisation_is_rejected_later_its_end_is_told_without_a_word_about_the_organisation() {
            published.webApp(slug, "1.0.0");
            people.reject(vendor, "The number belongs to somebody else.");
            assertThat(told().path("others").path("kind").asText()).isEqualTo("ENDED");
            assertThat(told().toString()).doesNotContain("belongs to somebody else");
        }
    }

    @Nested
    class TheDocument {

        @Test
        void is_the_same_for_everybody_and_is_not_sent_twice() {
            published.webApp(slug, "1.0.0");
            Answer visitor = notices(today());
            Answer citizen = people.person("Kari").http().get("/api/v1/notices?since=" + today());
            assertThat(citizen.body()).isEqualTo(visitor.body());
            assertThat(notices(today(), "If-None-Match", visitor.header("ETag")).status())
                    .isEqualTo(304);
        }

        @Test
        void is_made_anew_as_soon_as_something_changes() {
            published.webApp(slug, "1.0.0");
            String before = notices(today()).header("ETag");
            quarantine("1.0.0");
            assertThat(notices(today(), "If-None-Match", before).status()).isEqualTo(200);
        }

        @Test
        void of_tomorrow_has_nothing_of_today() {
            published.webApp(slug, "1.0.0");
            published.webApp(slug, "1.1.0");
            store.clock().advance(Duration.ofDays(1));
            assertThat(told().isMissingNode()).isTrue();
        }

        @Test
        void of_long_ago_is_asked_for_by_the_month_so_that_nobody_asks_alone() {
            LocalDate longAgo =
                    LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC).minusDays(100);
            assertThat(notices(longAgo.toString()).json().path("since").asText())
                    .isEqualTo(longAgo.withDayOfMonth(1).toString());
        }

        @Test
        void goes_on_after_a_slug() {
            published.webApp(slug, "1.0.0");
            published.webApp(slug, "1.1.0");
            Answer rest = store.http().get("/api/v1/notices?since=" + today() + "&after=" + slug);
            assertThat(rest.json().path("items"))
                    .allSatisfy(later -> assertThat(later.path("slug").asText()).isGreaterThan(slug));
        }

        @Test
        void of_no_day_is_refused() {
            assertThat(notices("2026-02-31").problem()).isEqualTo("invalid-input");
            assertThat(notices("yesterday").problem()).isEqualTo("invalid-input");
        }
    }
}
