package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
class WaiverTest {
    private static final String REASON = "The list of components follows with the next release.";

    private final Store store;
    private final People people;
    private final Cases cases;
    private final SignedIn anna;
    private final SignedIn bo;

    WaiverTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
    }

    @Nested
    class Granted_by_two {
        @Test
        void it_lets_a_major_criterion_be_unmet_without_a_condition_and_is_public() {
            Case one = claimed();
            ok(waive(anna, one, "SEC-05", today().plusDays(60)));
            assertThat(texts(file(one).path("assessment").path("needsCondition")))
                    .contains("SEC-05");
            assertThat(inForce(one)).isEmpty();

            ok(bo.http().post(waiver(one) + "/confirmation", "{}"));

            JsonNode assessment = file(one).path("assessment");
            assertThat(texts(assessment.path("needsCondition"))).doesNotContain("SEC-05");
            assertThat(texts(assessment.path("waived"))).containsExactly("SEC-05");
            assertThat(inForce(one)).singleElement().satisfies(shown -> {
                assertThat(shown.path("criterion").asText()).isEqualTo("SEC-05");
                assertThat(shown.path("reason").asText()).isEqualTo(REASON);
                assertThat(shown.path("until").asText())
                        .isEqualTo(today().plusDays(60).toString());
                assertThat(shown.path("allowedActions")).isEmpty();
                assertThat(shown.toString()).doesNotContain("Anna").doesNotContain("Bo\"");
            });
            cases.ruleAllOpen(one, anna.account());
            ok(propose(anna.http(), one, "CERTIFY", List.of()));
        }

        @Test
        void it_ends_with_its_day() {
            Case one = granted(2);
            store.bean(TestClock.class).advance(Duration.ofDays(3));

            assertThat(inForce(one)).isEmpty();
            JsonNode assessment =
                    ok(people.certifier("Later").http().get(one.path())).path("assessment");
            assertThat(texts(assessment.path("needsCondition"))).contains("SEC-05");
            assertThat(texts(assessment.path("waived"))).isEmpty();
        }

        @Test
        void it_can_be_taken_back_before_that() {
            Case one = granted(60);

            ok(anna.http().post(waiver(one) + "/end", Map.of("reason", "It was not so.")));

            assertThat(inForce(one)).isEmpty();
            assertThat(texts(file(one).path("assessment").path("needsCondition")))
                    .contains("SEC-05");
        }

        @Test
        void it_covers_no_other_listing() {
            granted(60);

            assertThat(texts(file(claimed()).path("assessment").path("needsCondition")))
                    .contains("SEC-05");
        }
    }

    @Nested
    class Never {
        @Test
        void granted_by_the_one_who_proposed_it() {
            Case one = claimed();
            ok(waive(anna, one, "SEC-05", today().plusDays(60)));
            String waiver = waiver(one);

            assertThat(anna.http().post(waiver + "/confirmation", "{}").problem())
                    .isEqualTo("second-person-required");
            assertThat(anna.http()
                            .post(waiver + "/return", Map.of("reason", "No."))
                            .problem())
                    .isEqualTo("second-person-required");
            assertThat(inForce(one)).isEmpty();
        }

        @Test
        void granted_by_somebody_of_the_organisation() {
            Case one = claimed();
            ok(waive(anna, one, "SEC-05", today().plusDays(60)));

            assertThat(one.vendor()
                            .http()
                            .post(waiver(one) + "/confirmation", "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(inForce(one)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 181, 4000})
        void open_ended(int days) {
            Case one = claimed();

            Answer answer = waive(anna, one, "SEC-05", today().plusDays(days));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").get(0).path("pointer").asText())
                    .isEqualTo("/until");
            assertThat(file(one).path("waivers")).isEmpty();
        }

        @Test
        void for_a_blocking_criterion_of_which_the_edition_does_not_say_so() {
            Case one = claimed();

            Answer answer = waive(anna, one, "SEC-07", today().plusDays(10));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").get(0).path("code").asText())
                    .isEqualTo("not-waivable");
        }

        @Test
        void twice_decided() {
            Case one = granted(60);
            String waiver = waiver(one);

            assertThat(bo.http().post(waiver + "/confirmation", "{}").problem()).isEqualTo("wrong-state");
        }
    }

    @Test
    void a_returned_one_holds_for_nothing() {
        Case one = claimed();
        ok(waive(anna, one, "SEC-05", today().plusDays(60)));

        ok(bo.http().post(waiver(one) + "/return", Map.of("reason", "A list is easily made.")));

        assertThat(file(one).path("waivers")).isEmpty();
        assertThat(texts(file(one).path("assessment").path("waived"))).isEmpty();
    }

    private Case claimed() {
        Case one = cases.handedInUnscreened(
                people.vendor("Vendor"), Submissions.newSlug(), new Checks().failing("SEC-05", "no component list"));
        cases.screen(one);
        cases.claim(one, anna);
        return one;
    }

    private Case granted(int days) {
        Case one = claimed();
        ok(waive(anna, one, "SEC-05", today().plusDays(days)));
        ok(bo.http().post(waiver(one) + "/confirmation", "{}"));
        return one;
    }

    private Answer waive(SignedIn who, Case one, String criterion, LocalDate until) {
        return who.http()
                .post(
                        one.path() + "/waivers",
                        Map.of("criterion", criterion, "reason", REASON, "until", until.toString()));
    }

    private String waiver(Case one) {
        return "/api/v1/waivers/" + file(one).path("waivers").get(0).path("id").asText();
    }

    private JsonNode inForce(Case one) {
        return ok(store.http().get("/api/v1/waivers?listing=" + one.slug())).path("items");
    }

    private JsonNode file(Case one) {
        return ok(anna.http().get(one.path()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.bean(TestClock.class).instant(), ZoneOffset.UTC);
    }
}
