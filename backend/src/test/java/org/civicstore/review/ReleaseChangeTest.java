package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;

/** What a release changes against the last approved one, as its certifier and its vendor see it. */
@StoreTest
class ReleaseChangeTest {
    private final People people;
    private final Cases cases;
    private final SignedIn anna;

    ReleaseChangeTest(Store store) {
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
    }

    @Test
    void a_first_release_has_nothing_to_be_compared_with() {
        Case one = cases.handedIn();

        assertThat(seenByCertifier(one, "en")).hasToString("{\"differences\":[],\"kept\":[]}");
        assertThat(seenByVendor(one, "en")).isEqualTo(seenByCertifier(one, "en"));
    }

    @Test
    void nothing_is_said_before_the_checks_have_read_the_release() {
        Case one = cases.handedInUnscreened(people.vendor("Vendor"), Submissions.newSlug(), new Checks());

        assertThat(ok(anna.http().get(one.path())).has("change")).isFalse();
    }

    @Test
    void a_difference_is_told_with_before_and_after_its_class_and_why_in_the_readers_language() {
        People.Vendor vendor = people.vendor("Vendor");
        String slug = Submissions.newSlug();
        Case first = certified(cases.handedIn(vendor, slug, Submissions.declaration("WEB_APP")));
        Map<String, Object> declaration = Submissions.declaration("WEB_APP");
        declaration.put("licence", "MIT");
        declaration.put(
                "dataPractices", Map.of("collected", List.of(), "advertising", true, "ai", Map.of("used", false)));

        Case second = cases.handedIn(vendor, slug, declaration);

        JsonNode change = seenByVendor(second, "nb-NO, en;q=0.5");
        assertThat(change.path("comparedWith").asText()).isEqualTo(first.version());
        assertThat(change.path("changeClass").asText()).isEqualTo("TRANSFORMATIVE");
        assertThat(change.path("differences")).hasSize(2);
        assertThat(change.path("differences").get(0))
                .hasToString("{\"aspect\":\"ADVERTISING\",\"move\":\"ADDED\",\"item\":\"\","
                        + "\"changeClass\":\"TRANSFORMATIVE\",\"reason\":\"Appen viser reklame.\"}");
        assertThat(seenByCertifier(second, "fr").path("differences").get(1))
                .hasToString("{\"aspect\":\"LICENCE\",\"move\":\"CHANGED\",\"item\":\"licence\","
                        + "\"before\":\"EUPL-1.2\",\"after\":\"MIT\",\"changeClass\":\"ADAPTIVE\","
                        + "\"reason\":\"L’application est sous une autre licence.\"}");
        assertThat(change.path("kept")).anySatisfy(kept -> assertThat(kept)
                .hasToString("{\"aspect\":\"CATEGORY\",\"items\":[\"job-search\"]}"));
    }

    @Test
    void what_was_approved_is_not_asked_again_and_a_concluded_case_keeps_its_comparison() {
        People.Vendor vendor = people.vendor("Vendor");
        String slug = Submissions.newSlug();
        certified(cases.handedIn(vendor, slug, Submissions.declaration("WEB_APP")));
        Map<String, Object> relicensed = Submissions.declaration("WEB_APP");
        relicensed.put("licence", "MIT");
        Case second = certified(cases.handedIn(vendor, slug, relicensed));

        Case third = cases.handedIn(vendor, slug, relicensed);

        JsonNode change = seenByCertifier(third, "en");
        assertThat(change.path("comparedWith").asText()).isEqualTo(second.version());
        assertThat(change.path("changeClass").asText()).isEqualTo("ROUTINE");
        assertThat(change.path("differences")).isEmpty();
        assertThat(seenByVendor(second, "en").path("differences").findValuesAsText("aspect"))
                .containsExactly("LICENCE");
    }

    private Case certified(Case one) {
        cases.claim(one, anna);
        cases.ruleAllOpen(one, anna.account());
        ok(propose(anna.http(), one, "CERTIFY", List.of()));
        ok(people.certifier("Bo").http().post(one.path() + "/confirmation", "{}"));
        return one;
    }

    private JsonNode seenByCertifier(Case one, String language) {
        return ok(anna.http().get(one.path(), "Accept-Language", language)).path("change");
    }

    private JsonNode seenByVendor(Case one, String language) {
        return ok(one.vendor()
                        .http()
                        .get("/api/v1/submissions/" + one.submission() + "/review", "Accept-Language", language))
                .path("change");
    }
}
