package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.civicstore.certification.criterion.FastTrack;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.SubmissionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A crisis: few criteria, hours, a certificate of days, and the full review that follows by itself. */
@StoreTest
class FastTrackTest {
    private static final String REASON = "The river floods Fjellvik tonight, and people must find dry beds.";

    private final Store store;
    private final People people;
    private final Cases cases;
    private final SignedIn anna;
    private final SignedIn bo;

    FastTrackTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
    }

    @Nested
    class Opening {
        @Test
        void counts_hours_and_asks_for_little_and_tells_everybody_why() {
            Case one = cases.handedIn();
            JsonNode before = ok(anna.http().get(one.path()));

            open(one, people.operator("Olga"));

            JsonNode after = ok(anna.http().get(one.path()));
            assertThat(Duration.between(
                            Instant.now(), Instant.parse(after.path("dueAt").asText())))
                    .isBetween(Duration.ofMinutes(230), Duration.ofHours(4));
            assertThat(after.path("clock").path("promise").asText()).isEqualTo("FAST");
            assertThat(ids(after))
                    .isSubsetOf(FastTrack.shipped().criteria())
                    .hasSizeLessThan(ids(before).size());
            assertThat(after.path("counts").path("open").asInt())
                    .isPositive()
                    .isLessThan(before.path("counts").path("open").asInt());
            JsonNode view = view(one);
            assertThat(view.path("fastTrack").path("reason").asText()).isEqualTo(REASON);
            assertThat(view.path("timeline")
                            .path(view.path("timeline").size() - 1)
                            .path("reason")
                            .asText())
                    .isEqualTo(REASON);
            assertThat(ok(anna.http().get("/api/v1/reviews?status=QUEUED&size=1"))
                            .path("items")
                            .path(0)
                            .path("priority")
                            .asText())
                    .as("before every other case")
                    .isEqualTo("FAST_TRACK");
        }

        @Test
        void is_for_an_operator_without_a_part_in_the_case_and_possible_once() {
            Case one = cases.handedIn();
            SignedIn both = people.person("Both", Role.CERTIFIER, Role.OPERATOR);
            cases.claim(one, both);
            assertThat(ask(one, both).problem()).isEqualTo("forbidden");
            ok(both.http().delete(one.path() + "/claim"));
            assertThat(ask(one, anna).status()).isEqualTo(403);
            assertThat(ok(anna.http().get(one.path()))
                            .path("clock")
                            .path("promise")
                            .asText())
                    .isEqualTo("ORDINARY");

            ok(ask(one, both));
            assertThat(ask(one, people.operator("Olga")).problem()).isEqualTo("wrong-state");
            assertThat(both.http().post(one.path() + "/claim", "{}").problem())
                    .as("whoever opened it decides nothing there")
                    .isEqualTo("conflict-of-interest");
        }

        @Test
        void needs_a_reason_that_says_something() {
            Case one = cases.handedIn();
            Map<String, String> body = Map.of("submissionNumber", number(one), "reason", "Urgent.");

            assertThat(people.operator("Olga")
                            .http()
                            .post("/api/v1/fast-tracks", body)
                            .status())
                    .isEqualTo(422);
        }
    }

    @Nested
    class Certifying {
        @Test
        void gives_a_certificate_of_days_that_says_so_and_opens_the_full_review_in_the_same_breath() {
            Case fast = certified();

            JsonNode certificate = certificate(0, fast);
            assertThat(days(certificate)).isLessThanOrEqualTo(30);
            String page = store.http()
                    .get("/certificates/" + certificate.path("number").asText() + "?lang=en")
                    .body();
            assertThat(page).contains("Fast track").contains(REASON);
            assertThat(store.http().get("/apps/" + fast.slug() + "?lang=en").body())
                    .contains("Fast track");

            Case full = full(fast);
            assertThat(full.review()).isNotEqualTo(fast.review());
            cases.screen(full);
            JsonNode file = cases.claim(full, anna);
            assertThat(file.path("clock").path("promise").asText()).isEqualTo("ORDINARY");
            assertThat(ids(file))
                    .hasSizeGreaterThan(ids(ok(anna.http().get(fast.path()))).size());
            assertThat(texts(file.path("allowedActions"))).contains("PROPOSE").doesNotContain("REQUEST_CHANGES");
            JsonNode view = view(fast);
            assertThat(view.path("outcome").asText()).isEqualTo("CERTIFIED");
            assertThat(view.path("fastTrack").path("fullReview").asBoolean()).isTrue();
        }

        @Test
        void is_followed_by_a_certificate_of_a_year_for_the_same_release() {
            Case fast = certified();
            Case full = full(fast);

            decide(full, "CERTIFY");

            assertThat(certificate(0, fast).path("status").asText()).isEqualTo("SUPERSEDED");
            JsonNode second = certificate(1, fast);
            assertThat(second.path("status").asText()).isEqualTo("VALID");
            assertThat(days(second)).isGreaterThan(360);
            JsonNode listing = ok(store.http().get("/api/v1/listings/" + fast.slug()));
            assertThat(listing.path("certificate").path("number").asText())
                    .isEqualTo(second.path("number").asText());
            assertThat(store.http().get("/apps/" + fast.slug() + "?lang=en").body())
                    .doesNotContain("Fast track");
            assertThat(reviews()
                            .findOf(SubmissionId.of(fast.submission()))
                            .orElseThrow()
                            .status())
                    .as("nothing follows the full review")
                    .isEqualTo(ReviewStatus.CONCLUDED);
        }

        @Test
        void ends_at_once_when_the_full_review_refuses() {
            Case fast = certified();
            Case full = full(fast);
            cases.screen(full);
            cases.claim(full, anna);
            ok(Cases.rule(anna.http(), full, "PRV-04", "NOT_MET", "There is none."));
            ok(propose(anna.http(), full, "REFUSE", List.of()));
            ok(bo.http().post(full.path() + "/confirmation", "{}"));

            assertThat(certificate(0, fast).path("status").asText()).isEqualTo("REVOKED");
            assertThat(store.bean(Rows.class).of(fast.submission())).hasSize(1);
        }

        @Test
        void leaves_no_full_review_when_it_is_refused() {
            Case one = cases.handedIn(new Checks().failing("SEC-07", "http://plain.example.org"));
            open(one, people.operator("Olga"));
            cases.claim(one, anna);
            ok(propose(anna.http(), one, "REFUSE", List.of()));
            ok(bo.http().post(one.path() + "/confirmation", "{}"));

            assertThat(full(one).review()).isEqualTo(one.review());
            assertThat(store.bean(Rows.class).of(one.submission())).isEmpty();
        }
    }

    /** On the fast track, and certified by Anna and Bo. */
    private Case certified() {
        Case one = cases.handedIn();
        open(one, people.operator("Olga"));
        decide(one, "CERTIFY");
        return one;
    }

    private void decide(Case one, String outcome) {
        cases.screen(one);
        cases.claim(one, anna);
        cases.ruleAllOpen(one, anna.account());
        ok(propose(anna.http(), one, outcome, List.of()));
        ok(bo.http().post(one.path() + "/confirmation", "{}"));
    }

    private Case full(Case fast) {
        return cases.of(fast.vendor(), fast.submission(), fast.slug(), fast.version());
    }

    private void open(Case one, SignedIn operator) {
        ok(ask(one, operator));
    }

    private Answer ask(Case one, SignedIn who) {
        return who.http().post("/api/v1/fast-tracks", Map.of("submissionNumber", number(one), "reason", REASON));
    }

    private String number(Case one) {
        return reviews()
                .findOf(SubmissionId.of(one.submission()))
                .orElseThrow()
                .facts()
                .submissionNumber();
    }

    private JsonNode certificate(int place, Case one) {
        String number = store.bean(Rows.class).of(one.submission()).get(place);
        return ok(store.http().get("/api/v1/certificates/" + number));
    }

    private static long days(JsonNode certificate) {
        return Duration.between(
                        Instant.parse(certificate.path("validFrom").asText()),
                        Instant.parse(certificate.path("validUntil").asText()))
                .toDays();
    }

    private static JsonNode view(Case one) {
        return ok(one.vendor().http().get("/api/v1/submissions/" + one.submission() + "/review"));
    }

    private static List<String> ids(JsonNode file) {
        return StreamSupport.stream(file.path("criteria").spliterator(), false)
                .map(one -> one.path("id").asText())
                .toList();
    }

    private ReviewQueries reviews() {
        return store.bean(ReviewQueries.class);
    }
}
