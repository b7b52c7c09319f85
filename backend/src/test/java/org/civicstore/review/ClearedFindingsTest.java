package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.criterion;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.fixtures.TestClock;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class ClearedFindingsTest {
    private static final String SEEN = "http://schemas.example.org";
    private static final String REASON = "A name space, never fetched.";

    private final Store store;
    private final People people;
    private final Cases cases;
    private final SignedIn anna;
    private final SignedIn bo;

    ClearedFindingsTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
    }

    /** Open VSX issue 12579: the same false positive stopped the same extension release after release. */
    @Test
    void open_vsx_12579_the_fourth_identical_false_positive_is_impossible() {
        People.Vendor vendor = people.vendor("Vendor of one false alarm");
        String slug = Submissions.newSlug();
        Case first = claimed(vendor, slug);
        ok(clear(anna, first, fingerprint(first), REASON, today().plusDays(60)));
        certify(first);

        for (int release = 2; release <= 4; release++) {
            Case next = claimed(vendor, slug);
            JsonNode file = file(next);
            assertThat(criterion(file, "SEC-07").path("state").asText()).isEqualTo("MET");
            assertThat(texts(file.path("assessment").path("blockedBy"))).isEmpty();
            assertThat(texts(file.path("assessment").path("open"))).doesNotContain("SEC-07");
            assertThat(file.path("clearings")).singleElement().satisfies(cleared -> {
                assertThat(cleared.path("reason").asText()).isEqualTo(REASON);
                assertThat(cleared.path("until").asText())
                        .isEqualTo(today().plusDays(60).toString());
                assertThat(cleared.path("by").path("name").asText()).isEqualTo("Anna");
                assertThat(cleared.path("here").asBoolean()).isFalse();
            });
            JsonNode shown = vendorsFinding(next);
            assertThat(shown.path("status").asText()).isEqualTo("SETTLED");
            assertThat(shown.path("cleared").path("reason").asText()).isEqualTo(REASON);
            certify(next);
        }
    }

    @Nested
    class Clearing {
        @Test
        void lets_a_blocking_finding_of_this_case_no_longer_count() {
            Case one = claimed();
            assertThat(texts(file(one).path("assessment").path("blockedBy"))).contains("SEC-07");

            JsonNode file = ok(clear(anna, one, fingerprint(one), REASON, today().plusDays(1)));

            assertThat(texts(file.path("assessment").path("blockedBy"))).isEmpty();
            assertThat(file.path("clearings").get(0).path("here").asBoolean()).isTrue();
            JsonNode last = file.path("history").get(file.path("history").size() - 1);
            assertThat(last.path("action").asText()).isEqualTo("CLEAR");
            assertThat(last.path("reason").asText())
                    .isEqualTo("test.rule until " + today().plusDays(1) + ". " + REASON);
        }

        @Test
        void says_nothing_about_another_listing() {
            Case one = claimed();
            ok(clear(anna, one, fingerprint(one), REASON, today().plusDays(30)));

            JsonNode other = file(claimed());

            assertThat(texts(other.path("assessment").path("blockedBy"))).containsExactly("SEC-07");
            assertThat(other.path("clearings")).isEmpty();
        }

        @Test
        void leaves_another_finding_of_the_listing_open() {
            People.Vendor vendor = people.vendor("Vendor of two findings");
            String slug = Submissions.newSlug();
            Case one = claimed(vendor, slug);
            ok(clear(anna, one, fingerprint(one), REASON, today().plusDays(30)));
            certify(one);

            Case next = claimed(vendor, slug, new Checks().failing("SEC-07", "http://really.example.org"));

            assertThat(texts(file(next).path("assessment").path("blockedBy"))).containsExactly("SEC-07");
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 91, 5000})
        void is_never_open_ended_nor_longer_than_the_severity_allows(int days) {
            Case one = claimed();

            Answer answer = clear(anna, one, fingerprint(one), REASON, today().plusDays(days));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("invalid-input");
            assertThat(answer.json().path("errors")).singleElement().satisfies(error -> assertThat(error.toString())
                    .isEqualTo("{\"pointer\":\"/until\",\"code\":\"out-of-range\",\"detail\":\"Choose a day"
                            + " from tomorrow on, at most 90 days ahead: nothing is cleared for good.\"}"));
            assertThat(file(one).path("clearings")).isEmpty();
        }

        @Test
        void needs_a_reason_a_day_and_a_finding_of_the_case() {
            Case one = claimed();

            assertThat(clear(anna, one, fingerprint(one), "  ", today().plusDays(1))
                            .status())
                    .isEqualTo(422);
            assertThat(anna.http()
                            .post(one.path() + "/clearings", Map.of("fingerprint", fingerprint(one), "reason", REASON))
                            .status())
                    .isEqualTo(422);
            assertThat(clear(anna, one, "of-another-case", REASON, today().plusDays(1))
                            .problem())
                    .isEqualTo("not-found");
        }

        @Test
        void is_for_the_certifier_who_holds_the_case_and_for_nobody_else() {
            Case one = claimed();

            assertThat(clear(bo, one, fingerprint(one), REASON, today().plusDays(1))
                            .problem())
                    .isEqualTo("not-your-case");
            assertThat(file(one).path("clearings")).isEmpty();
        }

        @Test
        void cannot_be_done_twice() {
            Case one = claimed();
            ok(clear(anna, one, fingerprint(one), REASON, today().plusDays(1)));

            Answer again = clear(anna, one, fingerprint(one), REASON, today().plusDays(2));

            assertThat(again.json().path("errors").get(0).path("code").asText()).isEqualTo("already-cleared");
            assertThat(file(one).path("clearings")).hasSize(1);
        }
    }

    @Nested
    class Afterwards {
        @Test
        void it_opens_again_after_its_day() {
            Case one = claimed();
            ok(clear(anna, one, fingerprint(one), REASON, today().plusDays(2)));

            store.bean(TestClock.class).advance(Duration.ofDays(2));
            assertThat(texts(signedInAgain(one).path("assessment").path("blockedBy")))
                    .isEmpty();
            store.bean(TestClock.class).advance(Duration.ofDays(1));

            JsonNode file = signedInAgain(one);
            assertThat(texts(file.path("assessment").path("blockedBy"))).containsExactly("SEC-07");
            assertThat(file.path("clearings")).isEmpty();
        }

        @Test
        void a_certifier_lets_it_count_again_with_a_reason() {
            Case one = claimed();
            String fingerprint = fingerprint(one);
            ok(clear(anna, one, fingerprint, REASON, today().plusDays(30)));

            JsonNode file = ok(anna.http()
                    .post(
                            one.path() + "/clearings/" + fingerprint + "/end",
                            Map.of("reason", "It is fetched after all.")));

            assertThat(texts(file.path("assessment").path("blockedBy"))).containsExactly("SEC-07");
            assertThat(file.path("clearings")).isEmpty();
            assertThat(anna.http()
                            .post(one.path() + "/clearings/" + fingerprint + "/end", Map.of("reason", "Twice."))
                            .problem())
                    .isEqualTo("not-found");
        }

        private JsonNode signedInAgain(Case one) {
            return ok(people.certifier("Reader").http().get(one.path()));
        }
    }

    private Case claimed() {
        return claimed(people.vendor("Vendor"), Submissions.newSlug());
    }

    private Case claimed(People.Vendor vendor, String slug) {
        return claimed(vendor, slug, new Checks().failing("SEC-07", SEEN));
    }

    private Case claimed(People.Vendor vendor, String slug, Checks checks) {
        Case one = cases.handedInUnscreened(vendor, slug, checks);
        cases.screen(one);
        cases.claim(one, anna);
        return one;
    }

    private void certify(Case one) {
        cases.ruleAllOpen(one, anna.account());
        ok(propose(anna.http(), one, "CERTIFY", java.util.List.of()));
        ok(bo.http().post(one.path() + "/confirmation", "{}"));
    }

    private Answer clear(SignedIn who, Case one, String fingerprint, String reason, LocalDate until) {
        return who.http()
                .post(
                        one.path() + "/clearings",
                        Map.of("fingerprint", fingerprint, "reason", reason, "until", until.toString()));
    }

    private String fingerprint(Case one) {
        return criterion(file(one), "SEC-07")
                .path("findings")
                .get(0)
                .path("fingerprint")
                .asText();
    }

    private JsonNode vendorsFinding(Case one) {
        return ok(one.vendor().http().get("/api/v1/submissions/" + one.submission() + "/review"))
                .path("findings")
                .get(0);
    }

    private JsonNode file(Case one) {
        return ok(anna.http().get(one.path()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.bean(TestClock.class).instant(), ZoneOffset.UTC);
    }
}
