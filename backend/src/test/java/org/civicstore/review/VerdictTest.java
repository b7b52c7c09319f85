package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.civicstore.fixtures.Answer;
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
class VerdictTest {
    private final Store store;
    private final People people;
    private final Cases cases;
    private final SignedIn anna;
    private final SignedIn bo;

    VerdictTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
    }

    @Nested
    class Proposing {
        @Test
        void a_certificate_is_impossible_while_anything_is_open() {
            Case one = claimed(new Checks());

            Answer answer = propose(anna.http(), one, "CERTIFY", List.of());
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("verdict-not-possible");
            assertThat(answer.json().path("detail").asText()).contains("PRV-04");
            assertThat(ok(anna.http().get(one.path())).path("status").asText()).isEqualTo("ASSESSING");
        }

        @Test
        void a_certificate_is_impossible_while_a_blocking_criterion_is_unmet() {
            Case one = ruled(new Checks().failing("SEC-07", "http://plain.example.org"));

            assertThat(propose(anna.http(), one, "CERTIFY", List.of()).problem())
                    .isEqualTo("verdict-not-possible");
            assertThat(propose(anna.http(), one, "CERTIFY", List.of(condition("SEC-07", tomorrow())))
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void a_major_lack_needs_a_dated_condition() {
            Case one = ruled(new Checks().failing("SEC-05", "no component list"));

            assertThat(propose(anna.http(), one, "CERTIFY", List.of()).problem())
                    .isEqualTo("verdict-not-possible");
            assertThat(pointer(propose(anna.http(), one, "CERTIFY", List.of(condition("SEC-05", today())))))
                    .isEqualTo("/conditions/0/due");
            assertThat(pointer(
                            propose(anna.http(), one, "CERTIFY", List.of(condition("SEC-05", today().plusDays(366))))))
                    .isEqualTo("/conditions/0/due");
            assertThat(pointer(propose(
                            anna.http(),
                            one,
                            "CERTIFY",
                            List.of(condition("SEC-05", tomorrow()), condition("PRV-02", tomorrow())))))
                    .isEqualTo("/conditions/1/criterion");
            JsonNode proposed = ok(propose(anna.http(), one, "CERTIFY", List.of(condition("SEC-05", tomorrow()))));
            assertThat(proposed.path("status").asText()).isEqualTo("VERDICT_PROPOSED");
            assertThat(proposed.path("proposal").path("conditions")).hasSize(1);
        }

        @Test
        void a_refusal_needs_grounds_and_reasons() {
            Case fine = ruled(new Checks());
            assertThat(propose(anna.http(), fine, "REFUSE", List.of()).problem())
                    .isEqualTo("verdict-not-possible");

            Case poor = claimed(new Checks().failing("SEC-07", "http://plain.example.org"));
            Answer silent = anna.http().post(poor.path() + "/proposal", Map.of("outcome", "REFUSE", "reasons", "   "));
            assertThat(silent.status()).isEqualTo(422);
            assertThat(pointer(silent)).isEqualTo("/reasons");
            assertThat(pointer(propose(anna.http(), poor, "REFUSE", List.of(condition("SEC-07", tomorrow())))))
                    .isEqualTo("/conditions");
            assertThat(propose(anna.http(), poor, "REFUSE", List.of()).status()).isEqualTo(200);
        }
    }

    @Nested
    class TheSecondPerson {
        @Test
        void is_never_the_first() {
            Case one = cases.proposed(people.vendor("Vendor"), Submissions.newSlug(), anna);

            assertThat(confirm(anna, one).problem()).isEqualTo("second-person-required");
            assertThat(anna.http()
                            .post(one.path() + "/return", Map.of("reason", "Changed my mind."))
                            .problem())
                    .isEqualTo("second-person-required");
            assertThat(people.operator("Olga")
                            .http()
                            .post(one.path() + "/confirmation", "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(ok(bo.http().get(one.path())).path("status").asText()).isEqualTo("VERDICT_PROPOSED");
            assertThat(certificates(one)).isEmpty();
        }

        @Test
        void ends_the_case_the_submission_and_issues_the_certificate_at_once() {
            Case one = cases.proposed(people.vendor("Vendor"), Submissions.newSlug(), anna);

            JsonNode file = ok(confirm(bo, one));
            assertThat(file.path("status").asText()).isEqualTo("CONCLUDED");
            assertThat(file.path("outcome").asText()).isEqualTo("CERTIFIED");
            assertThat(file.path("allowedActions")).isEmpty();
            assertThat(certificates(one)).hasSize(1);
            assertThat(submission(one).path("status").asText()).isEqualTo("ACCEPTED");
            JsonNode view = ok(one.vendor().http().get("/api/v1/submissions/" + one.submission() + "/review"));
            assertThat(view.path("outcome").asText()).isEqualTo("CERTIFIED");
            assertThat(view.path("reasons").asText()).isEqualTo("Examined and found so.");
            assertThat(view.has("nextActor")).isFalse();
            assertThat(confirm(people.certifier("Cleo"), one).problem()).isEqualTo("wrong-state");
            assertThat(certificates(one)).hasSize(1);
        }

        @Test
        void gives_it_back_with_a_reason_and_it_can_be_proposed_again() {
            Case one = cases.proposed(people.vendor("Vendor"), Submissions.newSlug(), anna);

            assertThat(bo.http()
                            .post(one.path() + "/return", Map.of("reason", ""))
                            .status())
                    .isEqualTo(422);
            JsonNode back = ok(bo.http().post(one.path() + "/return", Map.of("reason", "Look at PRV-04 again.")));
            assertThat(back.path("status").asText()).isEqualTo("ASSESSING");
            assertThat(back.path("certifier").path("name").asText()).isEqualTo("Anna");
            assertThat(back.path("history").findValuesAsText("reason")).contains("Look at PRV-04 again.");
            assertThat(confirm(bo, one).problem()).isEqualTo("wrong-state");
            ok(propose(anna.http(), one, "CERTIFY", List.of()));
            ok(confirm(bo, one));
            assertThat(certificates(one)).hasSize(1);
        }

        @Test
        void may_refuse_with_the_first_and_then_there_is_no_certificate() {
            Case one = claimed(new Checks().failing("SEC-07", "http://plain.example.org"));
            ok(propose(anna.http(), one, "REFUSE", List.of()));

            ok(confirm(bo, one));
            assertThat(certificates(one)).isEmpty();
            assertThat(submission(one).path("status").asText()).isEqualTo("REFUSED");
            JsonNode view = ok(one.vendor().http().get("/api/v1/submissions/" + one.submission() + "/review"));
            assertThat(view.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(view.path("reasons").asText()).isEqualTo("Examined and found so.");
        }

        @Test
        void cannot_confirm_what_was_withdrawn_meanwhile() {
            Case one = cases.proposed(people.vendor("Vendor"), Submissions.newSlug(), anna);
            ok(one.vendor()
                    .http()
                    .post("/api/v1/submissions/" + one.submission() + "/withdrawal", Map.of("reason", "No more.")));

            assertThat(confirm(bo, one).problem()).isEqualTo("wrong-state");
            assertThat(certificates(one)).isEmpty();
        }
    }

    /** More pairs with {@code -Dcivicstore.pairs=1000}. */
    @Test
    void pairs_that_confirm_at_the_same_moment_leave_one_certificate_each_and_never_the_proposers() throws Exception {
        int pairs = Integer.getInteger("civicstore.pairs", 50);
        People.Vendor vendor = people.vendor("Busy vendor");
        List<Case> proposed = IntStream.range(0, pairs)
                .mapToObj(i -> cases.proposed(vendor, Submissions.newSlug(), anna))
                .toList();
        SignedIn cleo = people.certifier("Cleo");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> answers = new ArrayList<>();
        List<Future<Answer>> ofProposer = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Case one : proposed) {
                for (SignedIn second : List.of(bo, cleo)) {
                    answers.add(executor.submit(() -> {
                        start.await();
                        return confirm(second, one);
                    }));
                }
                ofProposer.add(executor.submit(() -> {
                    start.await();
                    return confirm(anna, one);
                }));
            }
            start.countDown();
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(pairs);
        for (Future<Answer> answer : ofProposer) {
            assertThat(answer.get().problem()).isIn("second-person-required", "wrong-state");
        }
        assertThat(proposed).allSatisfy(one -> assertThat(certificates(one)).hasSize(1));
        List<Integer> places = store.bean(Rows.class)
                .places(Instant.now().atZone(ZoneOffset.UTC).getYear());
        assertThat(places)
                .isEqualTo(IntStream.rangeClosed(1, places.size()).boxed().toList());
    }

    private Case claimed(Checks checks) {
        Case one = cases.handedIn(checks);
        cases.claim(one, anna);
        return one;
    }

    private Case ruled(Checks checks) {
        Case one = claimed(checks);
        cases.ruleAllOpen(one, anna.account());
        return one;
    }

    private static Answer confirm(SignedIn certifier, Case one) {
        return certifier.http().post(one.path() + "/confirmation", "{}");
    }

    private List<String> certificates(Case one) {
        return store.bean(Rows.class).of(one.submission());
    }

    private static JsonNode submission(Case one) {
        return ok(one.vendor().http().get("/api/v1/submissions/" + one.submission()));
    }

    private static Map<String, String> condition(String criterion, LocalDate due) {
        return Map.of("criterion", criterion, "text", "Mend it.", "due", due.toString());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    private static LocalDate tomorrow() {
        return today().plusDays(1);
    }

    private static String pointer(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().path("errors").path(0).path("pointer").asText();
    }
}
