package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.criterion;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class VendorReviewTest {
    private final People people;
    private final Cases cases;

    VendorReviewTest(Store store) {
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Nested
    class TheVendorsView {
        @Test
        void says_whose_turn_it_is_how_long_it_takes_and_what_was_found() {
            Case one = cases.handedIn(new Checks().failing("SEC-07", "http://plain.example.org"));

            JsonNode view = view(one);
            assertThat(view.path("state").asText()).isEqualTo("QUEUED");
            assertThat(view.path("nextActor").asText()).isEqualTo("STORE");
            assertThat(view.path("queuePosition").asInt()).isPositive();
            assertThat(view.path("queueLength").asInt())
                    .isGreaterThanOrEqualTo(view.path("queuePosition").asInt());
            assertThat(view.path("expectedBy").asText()).isNotBlank();
            assertThat(view.path("forecast").path("kind").asText()).isIn("EXPECTED", "TOO_FEW");
            assertThat(view.path("clock").path("runs").asBoolean()).isTrue();
            assertThat(steps(view)).containsExactly("HANDED_IN", "CHECKED");
            assertThat(view.path("screening").path("doneChecks").asInt()).isPositive();
            JsonNode finding = finding(view, "SEC-07");
            assertThat(finding.path("status").asText()).isEqualTo("NEEDS_YOU");
            assertThat(finding.path("remedy").asText()).isEqualTo("Mend it.");
            assertThat(finding.path("statement").path("nb").asText()).isNotBlank();
        }

        @Test
        void is_hidden_from_everybody_else() {
            Case one = cases.handedIn();
            String path = path(one);

            assertThat(people.vendor("Rival").http().get(path).problem()).isEqualTo("not-found");
            assertThat(people.certifier("Anna").http().get(path).problem()).isEqualTo("not-found");
            assertThat(people.vendor("Rival")
                            .http()
                            .post(
                                    "/api/v1/submissions/" + one.submission() + "/answers",
                                    Map.of("criterion", "PRV-04", "text", "Hello"))
                            .problem())
                    .isEqualTo("not-found");
        }

        @Test
        void does_not_exist_before_the_first_hand_in() {
            People.Vendor vendor = people.vendor("Early");
            String draft = new Submissions(vendor).draft(Submissions.newSlug(), "1.0", "WEB_APP");

            assertThat(vendor.http()
                            .get("/api/v1/submissions/" + draft + "/review")
                            .problem())
                    .isEqualTo("not-found");
        }

        @Test
        void keeps_what_certifiers_say_among_themselves_and_what_they_have_not_concluded() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);
            ok(rule(anna.http(), one, "PRV-04", "NOT_MET", "Not about this app."));
            ok(anna.http().post(one.path() + "/messages", Map.of("audience", "CERTIFIERS", "text", "Looks copied.")));
            ok(anna.http()
                    .post(
                            one.path() + "/messages",
                            Map.of("audience", "VENDOR", "criterion", "PRV-04", "text", "Which app is this?")));

            String body = one.vendor().http().get(path(one)).body();
            assertThat(body)
                    .contains("Which app is this?")
                    .doesNotContain("Looks copied.")
                    .doesNotContain("Not about this app.")
                    .doesNotContain("Anna");
        }
    }

    private static List<String> steps(JsonNode view) {
        return StreamSupport.stream(view.path("timeline").spliterator(), false)
                .map(step -> step.path("kind").asText())
                .toList();
    }

    @Nested
    class AskingForChanges {
        @Test
        void gives_the_submission_back_and_keeps_rulings_on_what_stays_as_it_was() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);
            ok(rule(anna.http(), one, "OPS-04", "MET", "Read the policy."));
            ok(rule(anna.http(), one, "PRV-04", "NOT_MET", "It speaks about another app."));
            ok(rule(anna.http(), one, "PRV-03", "MET", "Read the notice."));
            JsonNode waiting = requestChanges(anna, one, "PRV-04");
            assertThat(waiting.path("status").asText()).isEqualTo("WITH_VENDOR");

            assertThat(submission(one).path("status").asText()).isEqualTo("CHANGES_REQUESTED");
            JsonNode asked = view(one);
            assertThat(asked.path("nextActor").asText()).isEqualTo("VENDOR");
            assertThat(asked.has("forecast") || asked.has("queuePosition")).isFalse();
            assertThat(asked.path("clock").path("runs").asBoolean()).isFalse();
            JsonNode pause = asked.path("clock").path("pauses").path(0);
            assertThat(pause.path("reason").asText()).isEqualTo("Please mend this.");
            assertThat(pause.has("until")).isFalse();
            assertThat(steps(asked)).containsExactly("HANDED_IN", "CHECKED", "TAKEN_UP", "CHANGES_REQUESTED");
            assertThat(ok(anna.http().get(one.path())).path("clock")).isEqualTo(asked.path("clock"));
            assertThat(asked.path("changeRequest").path("summary").asText()).isEqualTo("Please mend this.");
            assertThat(finding(asked, "PRV-04").path("message").asText()).isEqualTo("It speaks about another app.");
            assertThat(finding(asked, "PRV-04").path("status").asText()).isEqualTo("NEEDS_YOU");

            answer(one, Map.of("fingerprint", "certifier:PRV-04", "text", "The name changed; it is this app."));
            assertThat(finding(view(one), "PRV-04").path("status").asText()).isEqualTo("ANSWERED");
            new Submissions(one.vendor()).handIn(one.submission());
            cases.screen(one);

            JsonNode second = ok(anna.http().get(one.path()));
            assertThat(second.path("round").asInt()).isEqualTo(2);
            assertThat(second.path("status").asText()).isEqualTo("ASSESSING");
            assertThat(submission(one).path("status").asText()).isEqualTo("IN_REVIEW");
            assertThat(criterion(second, "OPS-04").path("ruling").path("ruling").asText())
                    .isEqualTo("MET");
            assertThat(criterion(second, "PRV-03").path("ruling").path("ruling").asText())
                    .isEqualTo("MET");
            assertThat(criterion(second, "PRV-04").has("ruling")).isFalse();
            assertThat(criterion(second, "PRV-04").path("state").asText()).isEqualTo("OPEN");
            assertThat(second.path("messages").findValuesAsText("text")).contains("The name changed; it is this app.");
            assertThat(second.path("history").findValuesAsText("reason")).contains("Open again: PRV-04.");
        }

        @Test
        void opens_rulings_again_whose_evidence_changed() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);
            ok(rule(anna.http(), one, "PRV-04", "NOT_RELEVANT", "Nothing is processed."));
            ok(rule(anna.http(), one, "OPS-04", "MET", "Read the policy."));
            requestChanges(anna, one, "OPS-02");
            Submissions submissions = new Submissions(one.vendor());
            submissions.upload(one.submission(), "evidence", "dpia", "dpia.txt", "Assessed after all".getBytes());
            submissions.handIn(one.submission());
            cases.screen(one);

            JsonNode second = ok(anna.http().get(one.path()));
            assertThat(criterion(second, "PRV-04").has("ruling")).isFalse();
            assertThat(criterion(second, "OPS-04").has("ruling")).isTrue();
        }

        @Test
        void names_criteria_that_the_case_does_not_have_and_changes_nothing() {
            Case one = cases.handedIn();
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);

            var refused = anna.http()
                    .post(
                            one.path() + "/change-requests",
                            Map.of("summary", "Mend", "criteria", List.of("PRV-04", "NIX-01")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/criteria/1");
            assertThat(anna.http()
                            .post(one.path() + "/change-requests", Map.of("summary", " "))
                            .status())
                    .isEqualTo(422);
            assertThat(submission(one).path("status").asText()).isEqualTo("IN_REVIEW");
            assertThat(view(one).path("state").asText()).isEqualTo("ASSESSING");
        }

        private JsonNode requestChanges(SignedIn certifier, Case one, String criterion) {
            return ok(certifier
                    .http()
                    .post(
                            one.path() + "/change-requests",
                            Map.of("summary", "Please mend this.", "criteria", List.of(criterion))));
        }
    }

    @Nested
    class Answering {
        @Test
        void needs_a_finding_or_a_criterion_that_exists() {
            Case one = cases.handedIn(new Checks().failing("SEC-07", "http://plain.example.org"));
            String path = "/api/v1/submissions/" + one.submission() + "/answers";

            assertThat(one.vendor().http().post(path, Map.of("text", "Hello")).status())
                    .isEqualTo(422);
            assertThat(one.vendor()
                            .http()
                            .post(path, Map.of("fingerprint", "nothing", "text", "Hello"))
                            .json()
                            .path("errors")
                            .path(0)
                            .path("pointer")
                            .asText())
                    .isEqualTo("/fingerprint");
            assertThat(one.vendor()
                            .http()
                            .post(path, Map.of("criterion", "NIX-01", "text", "Hello"))
                            .status())
                    .isEqualTo(422);
            String fingerprint =
                    finding(view(one), "SEC-07").path("fingerprint").asText();
            JsonNode answered = answer(one, Map.of("fingerprint", fingerprint, "text", "Only in a comment."));
            assertThat(finding(answered, "SEC-07").path("status").asText()).isEqualTo("ANSWERED");
            assertThat(finding(answered, "SEC-07")
                            .path("answers")
                            .path(0)
                            .path("text")
                            .asText())
                    .isEqualTo("Only in a comment.");
        }

        @Test
        void asks_again_when_the_certifier_comes_back_to_it() {
            Case one = cases.handedIn(new Checks().failing("SEC-07", "http://plain.example.org"));
            answer(one, Map.of("criterion", "SEC-07", "text", "It is harmless."));
            SignedIn anna = people.certifier("Anna");
            ok(anna.http()
                    .post(
                            one.path() + "/messages",
                            Map.of("audience", "VENDOR", "criterion", "SEC-07", "text", "Show how.")));

            assertThat(finding(view(one), "SEC-07").path("status").asText()).isEqualTo("NEEDS_YOU");
        }
    }

    private JsonNode answer(Case one, Map<String, String> body) {
        return ok(one.vendor().http().post("/api/v1/submissions/" + one.submission() + "/answers", body));
    }

    private static JsonNode submission(Case one) {
        return ok(one.vendor().http().get("/api/v1/submissions/" + one.submission()));
    }

    private static JsonNode view(Case one) {
        return ok(one.vendor().http().get(path(one)));
    }

    private static String path(Case one) {
        return "/api/v1/submissions/" + one.submission() + "/review";
    }

    private static JsonNode finding(JsonNode view, String criterion) {
        return StreamSupport.stream(view.path("findings").spliterator(), false)
                .filter(one -> one.path("criterion").asText().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
