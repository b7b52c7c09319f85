package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;

@StoreTest
class RiskInCaseTest {
    private final Store store;
    private final People people;
    private final Cases cases;

    RiskInCaseTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Test
    void what_is_declared_decides_which_criteria_a_case_has() {
        JsonNode silent = file(Map.of());
        JsonNode harmless = file(Map.of("users", List.of("EVERYONE"), "signIn", "NONE"));

        assertThat(silent.path("risk").path("tier").asText()).isEqualTo("HIGH");
        assertThat(ids(silent)).contains("SEC-10", "PRV-04", "INT-05");
        assertThat(harmless.path("risk").path("tier").asText()).isEqualTo("LOW");
        assertThat(ids(harmless)).contains("PRV-03").doesNotContain("SEC-10", "PRV-04", "INT-05");
    }

    @Test
    void a_tier_in_the_declaration_is_a_field_that_does_not_exist() {
        People.Vendor vendor = people.vendor("Vendor");
        Map<String, Object> declaration = declaration(Map.of("riskTier", "LOW"));
        Map<String, Object> body = new Submissions(vendor).body(Submissions.newSlug(), "1.0", "WEB_APP");
        body.put("declaration", declaration);

        assertThat(vendor.http().post("/api/v1/submissions", body).status()).isEqualTo(422);
    }

    @Test
    void the_vendor_sees_the_tier_while_writing_and_while_waiting() {
        People.Vendor vendor = people.vendor("Vendor");
        Cases.Case one = handedIn(vendor, Map.of("users", List.of("CHILDREN"), "signIn", "NONE"));

        JsonNode written = ok(vendor.http().get("/api/v1/submissions/" + one.submission()));
        JsonNode waiting = ok(vendor.http().get("/api/v1/submissions/" + one.submission() + "/review"));

        assertThat(written.path("risk").path("tier").asText()).isEqualTo("HIGH");
        assertThat(waiting.path("risk")
                        .path("reasons")
                        .path(0)
                        .path("because")
                        .path("en")
                        .asText())
                .isEqualTo("Children use the app.");
    }

    private JsonNode file(Map<String, Object> practices) {
        Cases.Case one = handedIn(people.vendor("Vendor"), practices);
        return ok(people.certifier("Cora").http().get(one.path()));
    }

    private Cases.Case handedIn(People.Vendor vendor, Map<String, Object> practices) {
        return cases.handedIn(vendor, declaration(practices));
    }

    private static Map<String, Object> declaration(Map<String, Object> practices) {
        Map<String, Object> declaration = new LinkedHashMap<>(Submissions.declaration("WEB_APP"));
        Map<String, Object> data = new LinkedHashMap<>(Map.of("collected", List.of(), "advertising", false));
        data.putAll(practices);
        declaration.put("dataPractices", data);
        return declaration;
    }

    private static List<String> ids(JsonNode file) {
        List<String> ids = new ArrayList<>();
        file.path("criteria").forEach(criterion -> ids.add(criterion.path("id").asText()));
        return ids;
    }
}
