package org.civicstore.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One person with two devices; each device is a client with a session of its own. */
@StoreTest
class LibraryTest {
    private final Store store;
    private final People people;
    private final Published published;
    private final People.SignedIn kari;
    private final Http phone;
    private final Http laptop;
    private final String one = Submissions.newSlug();
    private final String two = Submissions.newSlug();

    LibraryTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.published = new Published(store, people.vendor("Nordlys"));
        this.kari = people.person("Kari");
        this.phone = kari.http();
        this.laptop = people.signIn(kari.account());
    }

    private void publishBoth() {
        published.webApp(one, "1.0.0");
        published.webApp(two, "1.0.0");
    }

    private Instant now() {
        return store.clock().instant();
    }

    private static Answer consent(Http device) {
        return device.put("/api/v1/library", Map.of("consent", true));
    }

    private Map<String, Object> got(String slug, Instant at) {
        return change(slug, "1.0.0", at, false);
    }

    private Map<String, Object> removed(String slug, Instant at) {
        return change(slug, "1.0.0", at, true);
    }

    private static Map<String, Object> change(String slug, String version, Instant at, boolean removed) {
        return Map.of(
                "slug",
                slug,
                "version",
                version,
                "addedAt",
                at.toString(),
                "changedAt",
                at.toString(),
                "removed",
                removed);
    }

    private Answer tell(Http device, Map<String, Object> change) {
        return tell(device, now(), List.of(change));
    }

    private Answer tell(Http device, Map<String, Object> first, Map<String, Object> second) {
        return tell(device, now(), List.of(first, second));
    }

    /** Tells the list of whoever is signed in on the device; without one, any. */
    private static Answer tell(Http device, Instant sentAt, List<Map<String, Object>> changes) {
        String list = device.get("/api/v1/library").json().path("id").asText(new UUID(0, 1).toString());
        return device.post(
                "/api/v1/library/changes", Map.of("list", list, "sentAt", sentAt.toString(), "changes", changes));
    }

    private static List<String> slugs(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> slugs = new ArrayList<>();
        answer.json().path("apps").forEach(app -> slugs.add(app.path("slug").asText()));
        return slugs;
    }

    private static List<String> seenBy(Http device) {
        return slugs(device.get("/api/v1/library"));
    }

    @Nested
    class WithoutConsent {

        @Test
        void the_store_keeps_nothing_and_says_so() {
            publishBoth();
            assertThat(phone.get("/api/v1/library").json().path("kept").asBoolean())
                    .isFalse();
            assertThat(tell(phone, got(one, now())).problem()).isEqualTo("library-off");
            assertThat(phone.get("/api/v1/library/export").json().path("apps")).isEmpty();
        }

        @Test
        void a_no_is_not_taken_for_a_yes() {
            assertThat(phone.put("/api/v1/library", Map.of("consent", false)).problem())
                    .isEqualTo("invalid-input");
            assertThat(phone.put("/api/v1/library", Map.of()).problem()).isEqualTo("invalid-input");
            assertThat(phone.get("/api/v1/library").json().path("kept").asBoolean())
                    .isFalse();
        }
    }

    @Nested
    class TwoDevices {

        @Test
        void bring_their_lists_together_without_loss() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now().minusSeconds(60)));
            assertThat(slugs(tell(laptop, got(two, now().minusSeconds(30))))).containsExactly(two, one);
            assertThat(seenBy(phone)).containsExactly(two, one);
        }

        @Test
        void both_lose_what_one_of_them_removes() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now().minusSeconds(60)), got(two, now().minusSeconds(60)));
            tell(laptop, removed(one, now()));
            assertThat(seenBy(phone)).containsExactly(two);
        }

        @Test
        void agree_on_the_last_change_also_when_the_one_that_was_off_is_heard_last() {
            publishBoth();
            consent(phone);
            Instant morning = now().minusSeconds(600);
            tell(phone, got(one, morning), got(two, morning));
            tell(laptop, removed(one, now().minusSeconds(60)), removed(two, now().minusSeconds(300)));
            // The phone was off; one it had touched before the laptop removed it, the other after.
            Answer caughtUp = tell(phone, got(one, now().minusSeconds(300)), got(two, now().minusSeconds(60)));
            assertThat(slugs(caughtUp)).containsExactly(two);
            assertThat(seenBy(laptop)).containsExactly(two);
        }

        @Test
        void are_set_right_when_the_clock_of_one_is_days_ahead() {
            publishBoth();
            consent(phone);
            Instant ahead = now().plus(Duration.ofDays(3));
            Answer answer = tell(phone, ahead, List.of(got(one, ahead.minusSeconds(60))));
            assertThat(slugs(answer)).containsExactly(one);
            tell(laptop, removed(one, now().minusSeconds(5)));
            assertThat(seenBy(phone)).isEmpty();
        }

        @Test
        void may_tell_the_same_twice() {
            publishBoth();
            consent(phone);
            Map<String, Object> change = got(one, now().minusSeconds(60));
            tell(phone, change);
            tell(laptop, removed(one, now().minusSeconds(30)));
            assertThat(slugs(tell(phone, change))).isEmpty();
        }

        @Test
        void learn_what_the_catalogue_says_of_an_app_that_only_the_other_had() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now()));
            JsonNode app = laptop.get("/api/v1/library").json().path("apps").path(0);
            assertThat(app.path("name").path("nb").asText()).isEqualTo("Jobbkompasset");
            assertThat(app.path("organisation").asText()).isEqualTo("Nordlys");
            assertThat(app.path("kind").asText()).isEqualTo("WEB_APP");
            assertThat(app.path("opens").asText()).isEqualTo("https://app.example.org/");
            assertThat(app.path("notice").isMissingNode()).isTrue();
        }

        @Test
        void are_not_sent_a_list_that_they_have() {
            publishBoth();
            consent(phone);
            String tag = tell(phone, got(one, now())).status() == 200
                    ? phone.get("/api/v1/library").header("ETag")
                    : "";
            assertThat(phone.get("/api/v1/library", "If-None-Match", tag).status())
                    .isEqualTo(304);
            tell(laptop, removed(one, now()));
            assertThat(phone.get("/api/v1/library", "If-None-Match", tag).status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class TheList {

        @Test
        void says_what_was_never_published_here_and_keeps_the_rest() {
            publishBoth();
            consent(phone);
            Answer answer = tell(phone, got(one, now()), change(two, "9.9.9", now(), false));
            assertThat(slugs(answer)).containsExactly(one);
            assertThat(answer.json().path("unknown").path(0).asText()).isEqualTo(two);
        }

        @Test
        void tells_holders_what_became_of_an_app_with_reason_and_remedy() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now()));
            people.operator("Olga")
                    .http()
                    .post(
                            "/api/v1/listings/" + one + "/releases/1.0.0/quarantine",
                            Map.of("reason", "It sends names to a place not declared."));
            JsonNode notice =
                    laptop.get("/api/v1/library").json().path("apps").path(0).path("notice");
            assertThat(notice.path("kind").asText()).isEqualTo("PAUSED");
            assertThat(notice.path("remedy").asText()).isEqualTo("WAIT");
            assertThat(notice.path("reason").asText()).isEqualTo("It sends names to a place not declared.");
        }

        @Test
        void does_not_speak_of_new_versions_of_web_apps_which_are_always_the_newest() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now()));
            published.webApp(one, "1.1.0");
            JsonNode app = laptop.get("/api/v1/library").json().path("apps").path(0);
            assertThat(app.path("slug").asText()).isEqualTo(one);
            assertThat(app.path("notice").isMissingNode()).isTrue();
        }

        @Test
        void is_nobody_elses() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now()));
            for (Http other :
                    List.of(people.person("Ola").http(), people.operator("Olga").http())) {
                assertThat(other.get("/api/v1/library").json().path("kept").asBoolean())
                        .isFalse();
                assertThat(other.delete("/api/v1/library").status()).isEqualTo(204);
            }
            assertThat(seenBy(phone)).containsExactly(one);
        }

        @Test
        void takes_nothing_from_a_device_that_is_in_step_with_another_list() {
            publishBoth();
            consent(phone);
            People.SignedIn ola = people.person("Ola");
            String olas = consent(ola.http()).json().path("id").asText();
            Answer answer = phone.post(
                    "/api/v1/library/changes",
                    Map.of("list", olas, "sentAt", now().toString(), "changes", List.of(got(one, now()))));
            assertThat(answer.problem()).isEqualTo("library-another");
            assertThat(seenBy(phone)).isEmpty();
            assertThat(seenBy(ola.http())).isEmpty();
        }

        @Test
        void is_a_file_to_take_away_with_all_that_is_kept() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now().minusSeconds(60)), got(two, now().minusSeconds(60)));
            tell(phone, removed(two, now()));
            Answer file = laptop.get("/api/v1/library/export");
            assertThat(file.header("Content-Disposition")).startsWith("attachment");
            assertThat(file.json().path("consentedAt").asText()).isNotEmpty();
            assertThat(file.json().path("apps")).hasSize(2);
            assertThat(file.json().path("apps").findValuesAsText("removed")).containsExactlyInAnyOrder("true", "false");
        }

        @Test
        void holds_so_many_apps_and_no_more() {
            publishBoth();
            consent(phone);
            List<LibraryApp> many = IntStream.range(0, Library.MOST)
                    .mapToObj(number -> new LibraryApp("app-" + number, "1", now(), now(), false))
                    .toList();
            store.bean(Transactor.class)
                    .run(tx -> store.bean(LibraryRepository.class).save(tx, kari.account(), many));
            assertThat(tell(phone, got(one, now())).problem()).isEqualTo("library-full");
            assertThat(phone.get("/api/v1/library/export").json().path("apps")).hasSize(Library.MOST);
        }
    }

    @Nested
    class TurnedOff {

        @Test
        void it_is_erased_on_the_server_for_every_device() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now()));
            assertThat(laptop.delete("/api/v1/library").status()).isEqualTo(204);
            assertThat(phone.get("/api/v1/library").json().path("kept").asBoolean())
                    .isFalse();
            assertThat(phone.get("/api/v1/library/export").json().path("apps")).isEmpty();
            assertThat(tell(phone, got(two, now())).problem()).isEqualTo("library-off");
            assertThat(laptop.delete("/api/v1/library").status()).isEqualTo(204);
        }

        @Test
        void and_on_again_it_is_another_list_and_empty_so_that_devices_bring_theirs_anew() {
            publishBoth();
            String first = consent(phone).json().path("id").asText();
            tell(phone, got(one, now()));
            assertThat(consent(laptop).json().path("id").asText()).isEqualTo(first);
            phone.delete("/api/v1/library");
            Answer again = consent(phone);
            assertThat(again.json().path("id").asText()).isNotEmpty().isNotEqualTo(first);
            assertThat(again.json().path("apps")).isEmpty();
        }
    }

    @Nested
    class ARemoval {

        @Test
        void is_forgotten_in_time_and_apps_that_are_held_are_not() {
            publishBoth();
            consent(phone);
            tell(phone, got(one, now()), removed(two, now()));
            store.clock().advance(LibraryApp.REMOVAL_KEPT.minusDays(1));
            store.bean(ForgetRemovals.class).run();
            assertThat(kept()).containsExactlyInAnyOrder(one, two);
            store.clock().advance(Duration.ofDays(2));
            store.bean(ForgetRemovals.class).run();
            assertThat(kept()).containsExactly(one);
        }

        private List<String> kept() {
            return people.signIn(kari.account())
                    .get("/api/v1/library/export")
                    .json()
                    .path("apps")
                    .findValuesAsText("slug");
        }
    }
}
