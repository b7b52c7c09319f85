package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.criterion;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.rule;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases.Case;
import org.civicstore.shared.access.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who holds a case: taking it out of the queue, letting go of it, taking it over. */
@StoreTest
class CaseHolderTest {
    private final Store store;
    private final People people;
    private final Cases cases;

    CaseHolderTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Nested
    class TakingOver {
        @Test
        void moves_a_case_whose_certifier_cannot_go_on_and_keeps_what_was_decided() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            SignedIn bo = people.certifier("Bo");
            cases.claim(one, anna);
            ok(rule(anna.http(), one, "PRV-04", "MET", "Read it."));

            JsonNode taken = ok(bo.http().post(one.path() + "/takeover", Map.of("reason", "Anna has left.")));

            assertThat(taken.path("certifier").path("name").asText()).isEqualTo("Bo");
            assertThat(criterion(taken, "PRV-04")
                            .path("ruling")
                            .path("by")
                            .path("name")
                            .asText())
                    .isEqualTo("Anna");
            JsonNode last = taken.path("history").get(taken.path("history").size() - 1);
            assertThat(last.path("action").asText()).isEqualTo("TAKE_OVER");
            assertThat(last.path("reason").asText()).isEqualTo("Anna has left.");
            assertThat(rule(anna.http(), one, "PRV-04", "MET", "Again.").problem())
                    .isEqualTo("not-your-case");
        }

        @Test
        void needs_a_reason_and_somebody_else_who_has_no_conflict_of_interest() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);

            Map<String, String> reason = Map.of("reason", "On leave.");
            assertThat(anna.http().post(one.path() + "/takeover", reason).problem())
                    .isEqualTo("forbidden");
            assertThat(people.certifier("Bo")
                            .http()
                            .post(one.path() + "/takeover", Map.of("reason", " "))
                            .status())
                    .isEqualTo(422);
            assertThat(ok(anna.http().get(one.path()))
                            .path("certifier")
                            .path("name")
                            .asText())
                    .isEqualTo("Anna");
        }
    }

    @Nested
    class Claiming {
        @Test
        void takes_the_submission_up_and_keeps_others_from_ruling() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            SignedIn bo = people.certifier("Bo");

            JsonNode file = cases.claim(one, anna);
            assertThat(file.path("status").asText()).isEqualTo("ASSESSING");
            assertThat(texts(file.path("allowedActions")))
                    .contains("RULE", "PROPOSE")
                    .doesNotContain("CONFIRM");
            assertThat(ok(one.vendor().http().get("/api/v1/submissions/" + one.submission()))
                            .path("status")
                            .asText())
                    .isEqualTo("IN_REVIEW");
            assertThat(bo.http().post(one.path() + "/claim", "{}").problem()).isEqualTo("wrong-state");
            assertThat(rule(bo.http(), one, "PRV-04", "MET", "Mine.").problem()).isEqualTo("not-your-case");
            assertThat(criterion(ok(anna.http().get(one.path())), "PRV-04").has("ruling"))
                    .isFalse();
        }

        @Test
        void is_undone_by_letting_go() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);

            JsonNode released = ok(anna.http().delete(one.path() + "/claim"));
            assertThat(released.path("status").asText()).isEqualTo("QUEUED");
            assertThat(released.has("certifier")).isFalse();
            assertThat(cases.claim(one, people.certifier("Bo")).path("status").asText())
                    .isEqualTo("ASSESSING");
        }

        @Test
        void is_for_certifiers_only() {
            Case one = cases.handedIn();

            assertThat(store.http().get(one.path()).status()).isEqualTo(401);
            assertThat(people.person("Kari").http().get(one.path()).status()).isEqualTo(403);
            assertThat(people.operator("Olga")
                            .http()
                            .post(one.path() + "/claim", "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(one.vendor().http().get("/api/v1/reviews").status()).isEqualTo(403);
            assertThat(people.certifier("Anna")
                            .http()
                            .get("/api/v1/reviews/00000000-0000-7000-8000-000000000000")
                            .problem())
                    .isEqualTo("not-found");
        }

        @Test
        void shows_a_member_of_the_organisation_the_case_and_keeps_it_closed() {
            Case one = cases.handedIn();
            SignedIn member = joined(one);

            JsonNode line = line(member, one);
            assertThat(line.path("blockedReason").asText()).isEqualTo("BELONGS_TO_ORGANISATION");
            assertThat(line.path("allowedActions")).isEmpty();
            assertThat(member.http().get(one.path()).problem()).isEqualTo("conflict-of-interest");
            assertThat(member.http().post(one.path() + "/claim", "{}").problem())
                    .isEqualTo("conflict-of-interest");
            assertThat(ok(people.certifier("Anna").http().get(one.path()))
                            .path("status")
                            .asText())
                    .isEqualTo("QUEUED");
        }

        private SignedIn joined(Case one) {
            SignedIn member = people.person("Double", Role.CERTIFIER);
            JsonNode invitation = ok(one.vendor()
                    .http()
                    .post(
                            "/api/v1/organisations/" + one.vendor().slug() + "/invitations",
                            Map.of("email", member.email(), "role", "MAINTAINER")));
            String link = invitation.path("link").asText();
            String token = link.substring(link.lastIndexOf('/') + 1);
            assertThat(member.http()
                            .post("/api/v1/invitations/" + token + "/acceptance", "{}")
                            .status())
                    .isBetween(200, 299);
            return member;
        }

        private JsonNode line(SignedIn certifier, Case one) {
            for (int page = 1; ; page++) {
                JsonNode lines = ok(certifier.http().get("/api/v1/reviews?status=QUEUED&size=100&page=" + page));
                assertThat(lines.path("items")).as("the case in the queue").isNotEmpty();
                for (JsonNode line : lines.path("items")) {
                    if (line.path("id").asText().equals(one.review())) {
                        return line;
                    }
                }
            }
        }
    }
}
