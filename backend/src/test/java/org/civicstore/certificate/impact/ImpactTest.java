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
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.fixtures.TestClock;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The draft makes SEC-05 blocking and adds OPS-08, which nobody has looked at. */
@StoreTest
class ImpactTest {
    private static final String IMPACT = "/api/v1/criteria/editions/2026-2/impact";

    private final Store store;
    private final People people;
    private final Cases cases;
    private final People.SignedIn anna;
    private final People.SignedIn bo;
    private final Http operator;

    ImpactTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
        this.operator = people.operator("Olav").http();
    }

    /** A test that moves the time on would leave the latest run in the future. */
    @AfterEach
    void forget() {
        DSLContext sql = store.bean(DSLContext.class);
        sql.deleteFrom(IMPACT_RESULT).execute();
        sql.deleteFrom(IMPACT_RUN).execute();
    }

    @Test
    void a_release_that_was_certified_with_a_condition_fails_when_the_criterion_becomes_blocking() {
        Case one = claimed(new Checks().failing("SEC-05", "no bom"));
        certify(one, List.of(Map.of("criterion", "SEC-05", "text", "Hand it in.", "due", in(30))));

        JsonNode result = resultOf(one);

        assertThat(result.path("outcome").asText()).isEqualTo("FAILS");
        assertThat(texts(result.path("blockedBy"))).containsExactly("SEC-05");
        assertThat(texts(result.path("needsCondition"))).isEmpty();
    }

    @Test
    void what_nobody_has_looked_at_is_said_to_be_undecided_and_no_failure() {
        Case one = claimed(new Checks());
        certify(one, List.of());

        JsonNode result = resultOf(one);

        assertThat(result.path("outcome").asText()).isEqualTo("UNDECIDED");
        assertThat(texts(result.path("open"))).containsExactly("OPS-08");
        assertThat(result.path("tier").asText()).isEqualTo("HIGH");
    }

    @Test
    void a_cleared_finding_fails_nobody_until_its_day() {
        Case one = claimed(new Checks().failing("SEC-05", "false alarm"));
        String fingerprint = criterion(ok(anna.http().get(one.path())), "SEC-05")
                .path("findings")
                .path(0)
                .path("fingerprint")
                .asText();
        ok(anna.http()
                .post(
                        one.path() + "/clearings",
                        Map.of("fingerprint", fingerprint, "reason", "It is there.", "until", in(20))));
        certify(one, List.of());

        JsonNode result = resultOf(one);
        assertThat(result.path("outcome").asText()).isEqualTo("UNDECIDED");
        assertThat(result.path("cleared").asInt()).isEqualTo(1);

        store.bean(TestClock.class).advance(Duration.ofDays(21));
        JsonNode later = resultOf(one, people.operator("Later").http());
        assertThat(later.path("outcome").asText()).isEqualTo("FAILS");
        assertThat(texts(later.path("blockedBy"))).containsExactly("SEC-05");
    }

    @Test
    void a_waiver_in_force_counts_and_is_named() {
        Case one = claimed(new Checks().failing("SEC-05", "comes later"));
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
        certify(one, List.of());

        JsonNode result = resultOf(one);

        assertThat(result.path("outcome").asText()).isEqualTo("UNDECIDED");
        assertThat(texts(result.path("waived"))).containsExactly("SEC-05");
    }

    @Test
    void the_result_is_kept_and_counts_what_it_lists() {
        certify(claimed(new Checks()), List.of());
        run(operator);

        JsonNode kept = ok(people.operator("Other").http().get(IMPACT)).path("run");

        assertThat(kept.path("status").asText()).isEqualTo("DONE");
        assertThat(kept.path("total").asInt())
                .isPositive()
                .isGreaterThanOrEqualTo(kept.path("fails").asInt());
        assertThat(kept.path("endedAt").asText()).isNotBlank();
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
        return resultOf(one, operator);
    }

    private JsonNode resultOf(Case one, Http asking) {
        String certificate = cases.certificate(one);
        for (JsonNode result : run(asking).path("results")) {
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

    private String in(int days) {
        return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }
}
