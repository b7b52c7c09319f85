package org.civicstore.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.generated.db.Tables.CRITERIA_EDITION;
import static org.civicstore.generated.db.Tables.CRITERIA_EDITION_HISTORY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.TestClock;
import org.civicstore.review.Cases;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@StoreTest
class EditionsTest {
    private static final String DRAFT = "/api/v1/criteria/editions/2026-2";

    private final Store store;
    private final Http operator;

    EditionsTest(Store store) {
        this.store = store;
        this.operator = new People(store).operator("Olav").http();
    }

    /** The store is shared: what other tests find in force is what came with it. */
    @AfterEach
    void putBack() {
        DSLContext sql = store.bean(DSLContext.class);
        sql.deleteFrom(CRITERIA_EDITION_HISTORY).execute();
        sql.deleteFrom(CRITERIA_EDITION)
                .where(CRITERIA_EDITION.EDITION.ne("2026-1"))
                .execute();
        sql.update(CRITERIA_EDITION)
                .set(CRITERIA_EDITION.STATUS, EditionStatus.IN_FORCE.name())
                .setNull(CRITERIA_EDITION.RETIRED_AT)
                .execute();
    }

    @Test
    void everybody_reads_what_is_in_force_and_what_a_draft_changes() {
        JsonNode catalogue = ok(store.http().get("/api/v1/criteria"));
        assertThat(catalogue.path("edition").path("id").asText()).isEqualTo("2026-1");
        assertThat(catalogue.path("criteria")).hasSize(50);
        assertThat(ok(store.http().get("/api/v1/criteria/SEC-10"))
                        .path("fromTier")
                        .asText())
                .isEqualTo("MEDIUM");

        JsonNode draft = ok(store.http().get(DRAFT));
        assertThat(draft.path("edition").path("status").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("edition").path("allowedActions")).isEmpty();
        List<String> changed = new ArrayList<>();
        ok(store.http().get(DRAFT + "/changes"))
                .path("changes")
                .forEach(change -> changed.add(change.path("id").asText()));
        assertThat(changed).containsExactly("SEC-05", "INT-01", "FEE-07", "OPS-08");
        assertThat(store.http().get("/api/v1/criteria/editions/1999-1").status())
                .isEqualTo(404);
        assertThat(store.http().get("/api/v1/criteria/editions/2026-1/changes").status())
                .isEqualTo(404);
    }

    @Test
    void an_operator_takes_a_draft_through_consultation_into_force_and_running_cases_keep_theirs() {
        Cases cases = new Cases(store);
        Cases.Case running = cases.handedIn();
        assertThat(actions()).containsExactly("CONSULT");

        JsonNode consulted = ok(post("/consultation", Map.of("until", in(10).toString(), "reason", "Tell us.")));
        assertThat(consulted.path("status").asText()).isEqualTo("CONSULTATION");
        assertThat(actions()).containsExactly("CONSULT", "TAKE_BACK");
        assertThat(post("/force", Map.of("reason", "Now.")).problem()).isEqualTo("consultation-running");
        assertThat(inForce()).isEqualTo("2026-1");

        store.bean(TestClock.class).advance(Duration.ofDays(11));
        Http later = new People(store).operator("Later").http();
        JsonNode enforced = ok(later.post(DRAFT + "/force", Map.of("reason", "Nobody objected.")));

        assertThat(enforced.path("status").asText()).isEqualTo("IN_FORCE");
        assertThat(inForce()).isEqualTo("2026-2");
        assertThat(ok(store.http().get("/api/v1/criteria/editions/2026-1"))
                        .path("edition")
                        .path("status")
                        .asText())
                .isEqualTo("RETIRED");
        assertThat(edition(running)).isEqualTo("2026-1");
        assertThat(edition(cases.handedIn())).isEqualTo("2026-2");
        assertThat(enforced.path("history").findValuesAsText("reason")).containsExactly("Tell us.", "Nobody objected.");
        assertThat(enforced.toString()).doesNotContain("Later");
    }

    @Test
    void a_consultation_can_be_taken_back_and_needs_a_day_ahead() {
        assertThat(post("/consultation", Map.of("until", in(0).toString(), "reason", "Today.")))
                .satisfies(answer -> {
                    assertThat(answer.problem()).isEqualTo("invalid-input");
                    assertThat(answer.body()).contains("/until");
                });
        ok(post("/consultation", Map.of("until", in(5).toString(), "reason", "Tell us.")));

        assertThat(ok(post("/draft", Map.of("reason", "Not ready.")))
                        .path("status")
                        .asText())
                .isEqualTo("DRAFT");
        assertThat(post("/draft", Map.of("reason", "Again.")).problem()).isEqualTo("wrong-state");
        assertThat(post("/force", Map.of("reason", "Now.")).problem()).isEqualTo("wrong-state");
    }

    private String edition(Cases.Case one) {
        return ok(new People(store).certifier("Cora").http().get(one.path()))
                .path("edition")
                .asText();
    }

    private String inForce() {
        return ok(store.http().get("/api/v1/criteria"))
                .path("edition")
                .path("id")
                .asText();
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        ok(operator.get(DRAFT)).path("edition").path("allowedActions").forEach(action -> actions.add(action.asText()));
        return actions;
    }

    private Answer post(String what, Map<String, String> body) {
        return operator.post(DRAFT + what, body);
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC).plusDays(days);
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }
}
