package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.TestClock;
import org.civicstore.review.Cases.Case;
import org.civicstore.shared.access.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which cases a certifier is shown, whom they can be given to, and who must keep away. */
@StoreTest
class QueueTest {
    private final Store store;
    private final People people;
    private final Cases cases;

    QueueTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Nested
    class Asking {
        @Test
        void narrows_all_pages_at_once_by_words_holder_tier_and_time() {
            People.Vendor vendor = people.vendor("Fjordlicht " + System.nanoTime());
            Case held = cases.handedIn(vendor, new Cases.Checks());
            Case free = cases.handedIn(vendor, new Cases.Checks());
            SignedIn anna = people.certifier("Anna");
            cases.claim(held, anna);
            String words = "&words=" + vendor.slug().replace('-', '+');

            assertThat(ids(anna, "?size=1" + words)).hasSize(1);
            assertThat(ok(anna.http().get("/api/v1/reviews?size=1" + words))
                            .path("total")
                            .asInt())
                    .isEqualTo(2);
            assertThat(ids(anna, "?mine=true")).containsExactly(held.review());
            assertThat(ids(anna, "?unclaimed=true" + words)).containsExactly(free.review());
            assertThat(ids(anna, "?overdue=true" + words)).isEmpty();
            String tier = ok(anna.http().get("/api/v1/reviews?mine=true"))
                    .path("items")
                    .path(0)
                    .path("tier")
                    .asText();
            assertThat(ids(anna, "?tier=" + tier + words)).hasSize(2);
            assertThat(ids(anna, "?tier=" + (tier.equals("LOW") ? "HIGH" : "LOW") + words))
                    .isEmpty();
            assertThat(ids(anna, "?profile=tax" + words)).isEmpty();
            assertThat(anna.http().get("/api/v1/reviews?tier=NONSENSE").status())
                    .isEqualTo(400);
        }

        @Test
        void shows_a_broken_promise_and_puts_it_on_record_once() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);
            assertThat(line(anna).path("priority").asText()).isEqualTo("IN_TURN");

            store.bean(TestClock.class).advance(Duration.ofDays(8));
            SignedIn bo = people.certifier("Bo");
            ok(bo.http().post(one.path() + "/takeover", Map.of("reason", "Late.")));
            store.bean(MarkOverdue.class).run();
            store.bean(MarkOverdue.class).run();

            JsonNode line = line(bo);
            assertThat(line.path("priority").asText()).isEqualTo("OVERDUE");
            assertThat(line.path("clock").path("late").asBoolean()).isTrue();
            JsonNode file = ok(bo.http().get(one.path()));
            assertThat(file.path("clock").path("missedAt").asText())
                    .isEqualTo(file.path("clock").path("dueAt").asText());
            assertThat(StreamSupport.stream(file.path("history").spliterator(), false)
                            .filter(move -> move.path("action").asText().equals("OVERDUE")))
                    .hasSize(1);
            assertThat(ids(bo, "?mine=true&overdue=true")).containsExactly(one.review());
        }

        private JsonNode line(SignedIn certifier) {
            return ok(certifier.http().get("/api/v1/reviews?mine=true"))
                    .path("items")
                    .path(0);
        }
    }

    @Nested
    class HandingOver {
        @Test
        void gives_the_case_to_a_colleague_with_a_note() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            SignedIn bo = people.certifier("Bo");
            cases.claim(one, anna);
            assertThat(colleagues(anna, one))
                    .contains(bo.account().toString())
                    .doesNotContain(anna.account().toString());

            JsonNode given = ok(anna.http()
                    .post(one.path() + "/handover", Map.of("to", bo.account().toString(), "note", "You know maps.")));

            assertThat(given.path("certifier").path("name").asText()).isEqualTo("Bo");
            assertThat(texts(given.path("allowedActions"))).doesNotContain("RULE");
            assertThat(ids(bo, "?mine=true")).containsExactly(one.review());
            assertThat(ids(anna, "?mine=true")).isEmpty();
            JsonNode last = given.path("history").get(given.path("history").size() - 1);
            assertThat(last.path("reason").asText()).isEqualTo("Bo: You know maps.");
        }

        @Test
        void refuses_whoever_may_not_hold_it_and_whoever_does_not() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            SignedIn bo = people.certifier("Bo");
            cases.claim(one, anna);

            for (SignedIn wrong : List.of(anna, people.person("Kari"), people.person("Ole", Role.OPERATOR))) {
                assertThat(handOver(anna, one, wrong)).as(wrong.name()).isEqualTo("invalid-input");
            }
            assertThat(handOver(bo, one, bo)).isEqualTo("not-your-case");
            assertThat(ids(anna, "?mine=true")).containsExactly(one.review());
        }

        @Test
        void knows_how_much_everybody_has_to_do() {
            SignedIn anna = people.certifier("Anna");
            SignedIn idle = people.certifier("Idle");
            cases.claim(cases.handedIn(), anna);
            cases.claim(cases.handedIn(), anna);

            JsonNode loads = ok(anna.http().get("/api/v1/reviews/workload")).path("certifiers");
            assertThat(load(loads, anna).path("working").asInt()).isEqualTo(2);
            assertThat(load(loads, anna).path("late").asInt()).isZero();
            assertThat(load(loads, idle).path("working").asInt()).isZero();
        }

        private JsonNode load(JsonNode loads, SignedIn who) {
            return StreamSupport.stream(loads.spliterator(), false)
                    .filter(load -> load.path("certifier")
                            .path("id")
                            .asText()
                            .equals(who.account().toString()))
                    .findFirst()
                    .orElseThrow();
        }

        private List<String> colleagues(SignedIn who, Case one) {
            return StreamSupport.stream(
                            ok(who.http().get(one.path() + "/colleagues"))
                                    .path("colleagues")
                                    .spliterator(),
                            false)
                    .map(load -> load.path("certifier").path("id").asText())
                    .toList();
        }

        private String handOver(SignedIn who, Case one, SignedIn to) {
            return who.http()
                    .post(one.path() + "/handover", Map.of("to", to.account().toString(), "note", "Please."))
                    .problem();
        }
    }

    @Nested
    class ConflictsOfInterest {
        @Test
        void take_every_case_of_the_vendor_from_whoever_declares_one() {
            People.Vendor vendor = people.vendor("Sister's firm");
            Case one = cases.handedIn(vendor, new Cases.Checks());
            Case other = cases.handedIn(vendor, new Cases.Checks());
            Case foreign = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            List.of(one, other, foreign).forEach(held -> cases.claim(held, anna));

            assertThat(anna.http()
                            .post(one.path() + "/conflict", Map.of("reason", "My sister owns it."))
                            .status())
                    .isEqualTo(204);

            assertThat(ids(anna, "?mine=true")).containsExactly(foreign.review());
            for (Case left : List.of(one, other)) {
                assertThat(anna.http().get(left.path()).problem()).isEqualTo("conflict-of-interest");
                assertThat(anna.http().post(left.path() + "/claim", "{}").problem())
                        .isEqualTo("conflict-of-interest");
                JsonNode file = ok(people.certifier("Bo").http().get(left.path()));
                assertThat(file.path("status").asText()).isEqualTo("QUEUED");
                JsonNode last = file.path("history").get(file.path("history").size() - 1);
                assertThat(last.path("action").asText()).isEqualTo("STEP_ASIDE");
            }
            assertThat(ids(anna, "?takeable=true&words=Sister")).isEmpty();
            assertThat(ids(anna, "?words=Sister")).hasSizeGreaterThanOrEqualTo(2);
        }

        @Test
        void reach_beyond_the_case_to_what_is_decided_about_the_vendor_later() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            SignedIn bo = people.certifier("Bo");
            cases.claim(one, anna);
            ok(anna.http()
                    .post(
                            one.path() + "/waivers",
                            Map.of(
                                    "criterion",
                                    "SEC-05",
                                    "reason",
                                    "The list comes in spring.",
                                    "until",
                                    LocalDate.now(ZoneOffset.UTC).plusDays(20).toString())));
            String waiver = ok(anna.http().get(one.path()))
                    .path("waivers")
                    .path(0)
                    .path("id")
                    .asText();
            bo.http().post(one.path() + "/conflict", Map.of("reason", "I own shares."));

            assertThat(bo.http()
                            .post("/api/v1/waivers/" + waiver + "/confirmation", "{}")
                            .problem())
                    .isEqualTo("conflict-of-interest");
            assertThat(ok(anna.http().get(one.path()))
                            .path("waivers")
                            .path(0)
                            .path("status")
                            .asText())
                    .isEqualTo("PROPOSED");
        }

        @Test
        void are_ended_by_an_operator_who_is_somebody_else() {
            Case one = cases.handedIn();
            SignedIn both = people.person("Both", Role.CERTIFIER, Role.OPERATOR);
            both.http().post(one.path() + "/conflict", Map.of("reason", "I own shares."));
            String id = conflict(both);

            String end = "/api/v1/review-conflicts/" + id + "/end";
            Map<String, String> reason = Map.of("reason", "The shares are sold.");
            assertThat(both.http().post(end, reason).problem()).isEqualTo("forbidden");
            assertThat(both.http().get(one.path()).problem()).isEqualTo("conflict-of-interest");
            ok(people.operator("Olga").http().post(end, reason));
            ok(both.http().get(one.path()));
        }

        @Test
        void follow_former_members_for_two_years() {
            Case one = cases.handedIn();
            SignedIn former = people.person("Former", Role.CERTIFIER);
            join(one.vendor(), former);
            String members = "/api/v1/organisations/" + one.vendor().slug() + "/members/" + former.account();
            assertThat(one.vendor().http().delete(members).status()).isBetween(200, 299);

            assertThat(former.http().get(one.path()).problem()).isEqualTo("conflict-of-interest");
            store.bean(TestClock.class).advance(Duration.ofDays(731));
            SignedIn later =
                    new SignedIn(former.account(), former.name(), former.email(), people.signIn(former.account()));
            ok(later.http().get(one.path()));
        }

        private String conflict(SignedIn who) {
            return StreamSupport.stream(
                            ok(who.http().get("/api/v1/review-conflicts"))
                                    .path("items")
                                    .spliterator(),
                            false)
                    .filter(one -> one.path("person")
                            .path("id")
                            .asText()
                            .equals(who.account().toString()))
                    .map(one -> one.path("id").asText())
                    .findFirst()
                    .orElseThrow();
        }

        private void join(People.Vendor vendor, SignedIn member) {
            JsonNode invitation = ok(vendor.http()
                    .post(
                            "/api/v1/organisations/" + vendor.slug() + "/invitations",
                            Map.of("email", member.email(), "role", "MAINTAINER")));
            String link = invitation.path("link").asText();
            ok(member.http()
                    .post("/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance", "{}"));
        }
    }

    private static List<String> ids(SignedIn who, String query) {
        return StreamSupport.stream(
                        ok(who.http().get("/api/v1/reviews" + query))
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> item.path("id").asText())
                .toList();
    }
}
