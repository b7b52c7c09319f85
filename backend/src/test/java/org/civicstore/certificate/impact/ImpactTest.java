package org.civicstore.certificate.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.generated.db.Tables.IMPACT_RESULT;
import static org.civicstore.generated.db.Tables.IMPACT_RUN;
import static org.civicstore.review.Cases.criterion;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.StandingCertificate;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.ScreeningScripts;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.fixtures.TestClock;
import org.civicstore.review.CaseFile;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.civicstore.review.ReviewQueries;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The draft makes SEC-05 blocking and adds OPS-08, which no check was asked about when the releases were certified. One run over
 * all of them, since a run is about every certificate that stands.
 */
@StoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactTest {
    private static final String IMPACT = "/api/v1/criteria/editions/2026-2/impact";
    private static final Finding UNDECLARED = Finding.of(
            "audience.users-undeclared",
            "OPS-08",
            Severity.MAJOR,
            Location.at("declaration", "/dataPractices/users"),
            "Nobody is named.",
            "users",
            "Name them.");

    private final Store store;
    private final People people;
    private final Cases cases;
    private final People.SignedIn anna;
    private final People.SignedIn bo;
    private final Http operator;

    private Case conditional;
    private Case sound;
    private Case undeclared;
    private Case stumbling;
    private Case unreachable;
    private Case cleared;
    private Case waived;
    private JsonNode run;

    ImpactTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
        this.operator = people.operator("Olav").http();
    }

    @BeforeAll
    void certifySome() {
        conditional = claimed(new Checks().failing("SEC-05", "no bom"));
        certify(conditional, List.of(Map.of("criterion", "SEC-05", "text", "Hand it in.", "due", in(30))));
        sound = claimed(new Checks());
        certify(sound, List.of());
        undeclared = claimed(new Checks().finding(UNDECLARED));
        certify(undeclared, List.of());
        stumbling = claimed(new Checks().erring("OPS-08"));
        certify(stumbling, List.of());
        unreachable = claimed(new Checks());
        certify(unreachable, List.of());
        store.bean(ScreeningScripts.class).put(unreachable.version(), _ -> {
            throw new WorkerBroke("It died.");
        });
        cleared = claimed(new Checks().failing("SEC-05", "false alarm"));
        clear(cleared);
        certify(cleared, List.of());
        waived = claimed(new Checks().failing("SEC-05", "comes later"));
        waive(waived);
        certify(waived, List.of());
        run = run(operator);
    }

    /** A test that moves the time on would leave the latest run in the future. */
    @AfterAll
    void forget() {
        DSLContext sql = store.bean(DSLContext.class);
        sql.deleteFrom(IMPACT_RESULT).execute();
        sql.deleteFrom(IMPACT_RUN).execute();
    }

    @Test
    void a_release_that_was_certified_with_a_condition_fails_when_the_criterion_becomes_blocking() {
        JsonNode result = resultOf(conditional);

        assertThat(result.path("outcome").asText()).isEqualTo("FAILS");
        assertThat(texts(result.path("blockedBy"))).containsExactly("SEC-05");
        assertThat(texts(result.path("needsCondition"))).isEmpty();
    }

    @Test
    void what_no_check_was_asked_about_is_asked_now_on_what_the_store_keeps() {
        JsonNode result = resultOf(sound);

        assertThat(result.path("outcome").asText()).isEqualTo("STANDS");
        assertThat(texts(result.path("open"))).isEmpty();
        assertThat(texts(result.path("needsPerson"))).isEmpty();
        assertThat(result.path("tier").asText()).isEqualTo("HIGH");
    }

    @Test
    void a_release_fails_by_what_the_check_finds_now() {
        JsonNode result = resultOf(undeclared);

        assertThat(result.path("outcome").asText()).isEqualTo("FAILS");
        assertThat(texts(result.path("needsCondition"))).containsExactly("OPS-08");
    }

    @Test
    void a_check_that_came_to_no_answer_leaves_it_undecided_and_stops_no_run() {
        assertThat(Stream.of(stumbling, unreachable).map(this::resultOf)).allSatisfy(result -> {
            assertThat(result.path("outcome").asText()).isEqualTo("UNDECIDED");
            assertThat(texts(result.path("open"))).containsExactly("OPS-08");
        });
    }

    @Test
    void asking_leaves_the_case_as_it_was() {
        JsonNode file = ok(anna.http().get(undeclared.path()));

        assertThat(file.path("status").asText()).isEqualTo("CONCLUDED");
        assertThat(file.path("criteria").findValuesAsText("id")).doesNotContain("OPS-08");
    }

    @Test
    void what_only_people_can_decide_is_said_to_need_one() {
        StandingCertificate certificate = store.bean(CertificateQueries.class).standing().stream()
                .filter(one -> one.number().equals(cases.certificate(sound)))
                .findFirst()
                .orElseThrow();
        ReviewQueries reviews = store.bean(ReviewQueries.class);
        CaseFile file = reviews.fileAsOfNow(reviews.find(certificate.review()).orElseThrow());
        CaseFile unread = file.with(file.decisions().stream()
                .filter(decision -> !decision.criterion().equals("OPS-04"))
                .toList());
        ImpactAssessment assessment = new ImpactAssessment(file.edition(), today());

        assertThat(file.edition().find("OPS-04").orElseThrow().mode()).isEqualTo(Mode.MANUAL);
        assertThat(assessment.of(certificate, file, List.of()).outcome()).isEqualTo(ImpactOutcome.STANDS);
        ImpactResult result = assessment.of(certificate, unread, List.of());
        assertThat(result.outcome()).isEqualTo(ImpactOutcome.NEEDS_PERSON);
        assertThat(result.needsPerson()).containsExactly("OPS-04");
        assertThat(result.open()).isEmpty();
        assertThat(assessment.unanswered(certificate, unread)).isEmpty();
    }

    @Test
    void a_waiver_in_force_counts_and_is_named() {
        JsonNode result = resultOf(waived);

        assertThat(result.path("outcome").asText()).isEqualTo("STANDS");
        assertThat(texts(result.path("waived"))).containsExactly("SEC-05");
    }

    @Test
    void a_cleared_finding_fails_nobody_until_its_day() {
        JsonNode result = resultOf(cleared);
        assertThat(result.path("outcome").asText()).isEqualTo("STANDS");
        assertThat(result.path("cleared").asInt()).isEqualTo(1);

        store.bean(TestClock.class).advance(Duration.ofDays(21));
        JsonNode later = resultOf(cleared, run(people.operator("Later").http()));
        assertThat(later.path("outcome").asText()).isEqualTo("FAILS");
        assertThat(texts(later.path("blockedBy"))).containsExactly("SEC-05");
    }

    @Test
    void the_result_is_kept_and_counts_what_it_lists() {
        assertThat(run.path("status").asText()).isEqualTo("DONE");
        assertThat(run.path("endedAt").asText()).isNotBlank();
        assertThat(run.path("total").asInt()).isEqualTo(run.path("results").size());
        for (Map.Entry<String, String> counted : Map.of(
                        "fails", "FAILS", "undecided", "UNDECIDED", "needsPerson", "NEEDS_PERSON")
                .entrySet()) {
            assertThat(run.path(counted.getKey()).asLong())
                    .as(counted.getKey())
                    .isEqualTo(run.path("results").findValuesAsText("outcome").stream()
                            .filter(counted.getValue()::equals)
                            .count());
        }
        run.path("people")
                .forEach(waiting -> assertThat(waiting.path("releases").asLong())
                        .isEqualTo(waitingFor(waiting.path("criterion").asText())));
    }

    @Test
    void an_edition_in_force_has_no_impact_run() {
        assertThat(operator.post("/api/v1/criteria/editions/2026-1/impact", "{}")
                        .problem())
                .isEqualTo("wrong-state");
        assertThat(operator.post("/api/v1/criteria/editions/1999-1/impact", "{}")
                        .status())
                .isEqualTo(404);
    }

    private long waitingFor(String criterion) {
        long releases = 0;
        for (JsonNode result : run.path("results")) {
            if (texts(result.path("needsPerson")).contains(criterion)) {
                releases++;
            }
        }
        return releases;
    }

    private void clear(Case one) {
        String fingerprint = criterion(ok(anna.http().get(one.path())), "SEC-05")
                .path("findings")
                .path(0)
                .path("fingerprint")
                .asText();
        ok(anna.http()
                .post(
                        one.path() + "/clearings",
                        Map.of("fingerprint", fingerprint, "reason", "It is there.", "until", in(20))));
    }

    private void waive(Case one) {
        ok(anna.http()
                .post(
                        one.path() + "/waivers",
                        Map.of("criterion", "SEC-05", "reason", "Next release.", "until", in(40))));
        String waiver = ok(anna.http().get(one.path()))
                .path("waivers")
                .path(0)
                .path("id")
                .asText();
        ok(bo.http().post("/api/v1/waivers/" + waiver + "/confirmation", "{}"));
    }

    private Case claimed(Checks checks) {
        Case one = cases.handedInUnscreened(people.vendor("Vendor"), Submissions.newSlug(), checks);
        cases.screen(one);
        cases.claim(one, anna);
        return one;
    }

    private void certify(Case one, List<Map<String, String>> conditions) {
        cases.ruleAllOpen(one, anna.account());
        ok(propose(anna.http(), one, "CERTIFY", conditions));
        ok(bo.http().post(one.path() + "/confirmation", "{}"));
    }

    private JsonNode resultOf(Case one) {
        return resultOf(one, run);
    }

    private JsonNode resultOf(Case one, JsonNode of) {
        String certificate = cases.certificate(one);
        for (JsonNode result : of.path("results")) {
            if (result.path("certificate").asText().equals(certificate)) {
                return result;
            }
        }
        throw new AssertionError("There is no result for " + certificate);
    }

    /** Plans a run and works it out now, whether or not the job runner does the same. */
    private JsonNode run(Http asking) {
        ok(asking.post(IMPACT, "{}"));
        ImpactRun planned = store.bean(ImpactQueries.class).latest("2026-2").orElseThrow();
        store.bean(RunImpact.class).run(new RunImpact.Payload(planned.id()));
        return ok(asking.get(IMPACT)).path("run");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
    }

    private String in(int days) {
        return today().plusDays(days).toString();
    }
}
