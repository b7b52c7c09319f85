package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.criterion;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.rule;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.civicstore.review.screening.RunChecks;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class ReviewCaseTest {
    private final Store store;
    private final People people;
    private final Cases cases;

    ReviewCaseTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Nested
    class Screening {
        @Test
        void brings_what_was_handed_in_into_the_queue_with_what_the_checks_found() {
            Case one = cases.handedIn(new Checks().failing("SEC-07", "http://plain.example.org"));
            JsonNode file = ok(people.certifier("Anna").http().get(one.path()));

            assertThat(file.path("status").asText()).isEqualTo("QUEUED");
            assertThat(file.path("screening").path("status").asText()).isEqualTo("DONE");
            assertThat(criterion(file, "SEC-07").path("state").asText()).isEqualTo("NOT_MET");
            assertThat(criterion(file, "SEC-07")
                            .path("findings")
                            .path(0)
                            .path("evidence")
                            .asText())
                    .isEqualTo("http://plain.example.org");
            assertThat(criterion(file, "PRV-02").path("state").asText()).isEqualTo("MET");
            assertThat(texts(file.path("assessment").path("blockedBy"))).containsExactly("SEC-07");
            assertThat(file.path("counts").path("notMet").asInt()).isEqualTo(1);
            assertThat(file.path("declaration").path("name").path("en").asText())
                    .isEqualTo("Job Compass");
            Instant submitted = Instant.parse(file.path("submittedAt").asText());
            assertThat(Instant.parse(file.path("dueAt").asText()))
                    .isEqualTo(WorkingDays.after(submitted, WorkingDays.DAY.multipliedBy(5))
                            .truncatedTo(ChronoUnit.MICROS));
        }

        @Test
        void never_counts_a_worker_that_broke_as_a_pass_nor_as_the_vendors_fault() {
            Case one = cases.handedIn(new Checks().breaking(RunChecks.TRIES));
            JsonNode file = ok(people.certifier("Anna").http().get(one.path()));

            assertThat(file.path("status").asText()).isEqualTo("QUEUED");
            assertThat(file.path("screening").path("status").asText()).isEqualTo("BROKE");
            assertThat(file.path("screening").path("failures").asInt()).isEqualTo(RunChecks.TRIES);
            assertThat(file.path("screening").path("lastError").asText()).contains("The worker broke");
            assertThat(file.path("screening").path("doneChecks").asInt()).isZero();
            assertThat(criterion(file, "INT-01").path("state").asText()).isEqualTo("DID_NOT_RUN");
            assertThat(file.path("counts").path("met").asInt()).isZero();
            assertThat(file.path("counts").path("notMet").asInt()).isZero();
            assertThat(file.path("history").findValuesAsText("reason")).contains("Our checks did not run.");
            JsonNode vendors = ok(one.vendor().http().get("/api/v1/submissions/" + one.submission() + "/review"));
            assertThat(vendors.path("findings")).isEmpty();
            assertThat(vendors.path("nextActor").asText()).isEqualTo("STORE");
        }

        @Test
        void runs_the_real_checks_in_a_process_of_their_own() {
            People.Vendor vendor = people.vendor("Real checks");
            Case one = cases.handedInForReal(vendor);
            JsonNode file = ok(people.certifier("Anna").http().get(one.path()));

            assertThat(file.path("screening").path("status").asText()).isEqualTo("DONE");
            assertThat(criterion(file, "FEE-01").path("machine").path("outcome").asText())
                    .isEqualTo("PASS");
            assertThat(criterion(file, "FEE-01").path("state").asText()).isEqualTo("OPEN");
            assertThat(criterion(file, "PRV-03").path("machine").path("outcome").asText())
                    .as("of a page that nobody fetched")
                    .isEqualTo("SKIPPED");
            assertThat(file.path("documents").path(0).path("readable").asBoolean())
                    .isTrue();
        }

        @Test
        void tries_a_broken_worker_again_and_forgets_nothing_of_it() {
            Case one = cases.handedIn(new Checks().breaking(RunChecks.TRIES - 1));
            JsonNode file = ok(people.certifier("Anna").http().get(one.path()));

            assertThat(file.path("screening").path("status").asText()).isEqualTo("DONE");
            assertThat(file.path("screening").path("failures").asInt()).isEqualTo(RunChecks.TRIES - 1);
            assertThat(criterion(file, "SEC-07").path("state").asText()).isEqualTo("MET");
        }

        @Test
        void asks_a_human_when_one_check_stumbled() {
            Case one = cases.handedIn(new Checks().erring("SEC-07"));
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);

            JsonNode file = ok(anna.http().get(one.path()));
            assertThat(criterion(file, "SEC-07").path("state").asText()).isEqualTo("DID_NOT_RUN");
            assertThat(criterion(file, "SEC-07").path("machine").path("outcome").asText())
                    .isEqualTo("ERROR");
            assertThat(rule(anna.http(), one, "SEC-07", "MET", "").status()).isEqualTo(422);
            JsonNode ruled = ok(rule(anna.http(), one, "SEC-07", "MET", "Looked at the traffic by hand."));
            assertThat(criterion(ruled, "SEC-07").path("state").asText()).isEqualTo("MET");
        }

        /** Open VSX issue 9443: a scanner that broke kept publishers waiting, who did not know whether to do something. */
        @Test
        void open_vsx_9443_a_check_that_breaks_is_tried_again_and_asks_nothing_of_the_vendor() {
            Case one = cases.handedIn(new Checks().erring("SEC-07"));

            JsonNode file = ok(people.certifier("Anna").http().get(one.path()));
            assertThat(file.path("screening").path("status").asText()).isEqualTo("DONE");
            assertThat(file.path("screening").path("failures").asInt()).isEqualTo(RunChecks.TRIES);
            assertThat(file.path("counts").path("notMet").asInt()).isZero();
            JsonNode vendors = ok(one.vendor().http().get("/api/v1/submissions/" + one.submission() + "/review"));
            assertThat(vendors.path("screening").path("erredChecks").asInt()).isEqualTo(1);
            assertThat(vendors.path("findings")).isEmpty();
            assertThat(vendors.path("nextActor").asText()).isEqualTo("STORE");
        }

        @Test
        void may_be_run_again_by_the_one_who_holds_the_case() {
            Case one = cases.handedIn(new Checks().breaking(RunChecks.TRIES));
            SignedIn anna = people.certifier("Anna");
            cases.claim(one, anna);

            JsonNode running = ok(anna.http().post(one.path() + "/screenings", "{}"));
            assertThat(running.path("status").asText()).isEqualTo("SCREENING");
            cases.screen(one);
            JsonNode file = ok(anna.http().get(one.path()));
            assertThat(file.path("status").asText()).isEqualTo("ASSESSING");
            assertThat(file.path("certifier").path("name").asText()).isEqualTo("Anna");
            assertThat(file.path("screening").path("status").asText()).isEqualTo("DONE");
        }
    }

    @Nested
    class Documents {
        @Test
        void are_shown_as_text_and_each_reading_leaves_a_record() {
            Case one = cases.handedInWithDocument(new Checks());
            SignedIn anna = people.certifier("Anna");
            JsonNode document =
                    ok(anna.http().get(one.path())).path("documents").path(0);
            assertThat(document.path("readable").asBoolean()).isTrue();
            assertThat(store.bean(Rows.class).accesses(one.review())).isZero();

            String path =
                    one.path() + "/documents/" + document.path("evidenceId").asText();
            JsonNode text = ok(anna.http().get(path));
            assertThat(text.path("text").asText()).isEqualTo("Text of the document.");
            assertThat(store.bean(Rows.class).accesses(one.review())).isEqualTo(1);
            assertThat(one.vendor().http().get(path).status()).isEqualTo(403);
            assertThat(anna.http().get(one.path() + "/documents/none").problem())
                    .isEqualTo("not-found");
            assertThat(store.bean(Rows.class).accesses(one.review())).isEqualTo(1);
        }

        @Test
        void belong_to_the_criterion_they_are_evidence_for() {
            Case one = cases.handedInWithDocument(new Checks());
            JsonNode file = ok(people.certifier("Anna").http().get(one.path()));

            assertThat(texts(criterion(file, "PRV-04").path("evidence")))
                    .containsExactly(
                            file.path("documents").path(0).path("evidenceId").asText());
            assertThat(criterion(file, "PRV-07").path("evidence")).isEmpty();
        }
    }

    @Test
    void the_queue_names_what_it_does_not_understand() {
        SignedIn anna = people.certifier("Anna");

        assertThat(anna.http().get("/api/v1/reviews?size=101").status()).isIn(400, 422);
        assertThat(anna.http().get("/api/v1/reviews?status=NONSENSE").status()).isEqualTo(400);
        assertThat(ok(anna.http().get("/api/v1/reviews?mine=true")).path("items"))
                .isEmpty();
    }

    @Test
    void withdrawing_closes_the_case_for_everybody() {
        Case one = cases.handedIn();
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);

        ok(one.vendor()
                .http()
                .post("/api/v1/submissions/" + one.submission() + "/withdrawal", Map.of("reason", "Too early.")));
        JsonNode file = ok(anna.http().get(one.path()));
        assertThat(file.path("status").asText()).isEqualTo("CLOSED");
        assertThat(file.path("allowedActions")).isEmpty();
        assertThat(rule(anna.http(), one, "PRV-04", "MET", "").problem()).isEqualTo("wrong-state");
        assertThat(List.of(file.has("outcome"), file.has("proposal"))).containsOnly(false);
    }
}
