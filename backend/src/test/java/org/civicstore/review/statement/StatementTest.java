package org.civicstore.review.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.artifact.PdfUa;
import org.civicstore.certification.artifact.PdfUaReader;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@StoreTest
class StatementTest {
    private final Store store;
    private final People people;
    private final Cases cases;
    private final SignedIn anna;
    private final SignedIn bo;

    StatementTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
    }

    @Test
    void a_refusal_states_facts_criteria_automation_extent_and_redress_in_the_language_of_the_vendor(
            @TempDir Path folder) throws IOException {
        Case one = refusable("NO");
        Map<String, Object> verdict =
                Map.of("outcome", "REFUSE", "reasons", "The page is sent in clear.\n- It can be read on the way.");
        JsonNode draft = ok(anna.http().post(one.path() + "/statement-previews", verdict));
        assertThat(draft.path("kept").asBoolean()).isFalse();
        assertThat(anna.http().get(one.path() + "/statement").status()).isEqualTo(404);

        ok(anna.http().post(one.path() + "/proposal", verdict));
        JsonNode ahead = ok(bo.http().get(one.path() + "/statement"));
        assertThat(ahead.path("kept").asBoolean()).isFalse();
        assertThat(one.vendor().http().get(vendors(one, "statement")).status()).isEqualTo(404);

        ok(bo.http().post(one.path() + "/confirmation", "{}"));
        JsonNode sent = ok(one.vendor().http().get(vendors(one, "statement")));
        assertThat(sent.path("kept").asBoolean()).isTrue();
        assertThat(sent.path("letter")).isEqualTo(ahead.path("letter")).isEqualTo(draft.path("letter"));
        JsonNode facts = sent.path("facts");
        assertThat(facts.path("outcome").asText()).isEqualTo("REFUSED");
        JsonNode ground = facts.path("grounds").path(0);
        assertThat(ground.path("criterion").asText()).isEqualTo("SEC-07");
        assertThat(ground.path("established").asText()).isEqualTo("BY_CHECK");
        assertThat(ground.path("checks").path(0).asText()).isEqualTo("test.SEC-07 1");
        assertThat(facts.path("automation").path("found").asInt()).isEqualTo(1);
        assertThat(facts.has("appealUntil")).isTrue();
        assertThat(facts.has("validUntil")).isFalse();
        assertThat(sent.path("letter").path("language").asText()).isEqualTo("nb");
        assertThat(sent.path("letter").toString())
                .contains("Vi kan ikke sertifisere", "SEC-07 (blokkerende)", "It can be read on the way.")
                .doesNotContain("letter.");

        for (String language : List.of("nb", "nn", "en", "sv", "da", "fr")) {
            Answer letter = one.vendor().http().get(vendors(one, "letter") + "?language=" + language);
            assertThat(letter.header("Content-Type")).isEqualTo("application/pdf");
            Path pdf = folder.resolve(language + ".pdf");
            Files.write(pdf, letter.bytes());
            PdfUa seen = new PdfUaReader().read(pdf);
            assertThat(seen.unreadable()).as(language).isEmpty();
            assertThat(seen.failures()).as(language).isEmpty();
            assertThat(bo.http()
                            .get(one.path() + "/letter?language=" + language)
                            .bytes())
                    .as("printed once in %s", language)
                    .isEqualTo(letter.bytes());
        }
        assertThat(people.vendor("Other").http().get(vendors(one, "letter")).status())
                .isEqualTo(404);
    }

    @Test
    void a_statement_stays_as_it_was_sent_when_the_vendor_moves_to_another_country() {
        Case one = refusable("SE");
        ok(Cases.propose(anna.http(), one, "REFUSE", List.of()));
        ok(bo.http().post(one.path() + "/confirmation", "{}"));
        JsonNode before = ok(one.vendor().http().get(vendors(one, "statement")));
        settle(one.vendor(), "FR");

        JsonNode after = ok(one.vendor().http().get(vendors(one, "statement")));
        assertThat(after).isEqualTo(before);
        assertThat(after.path("letter").path("language").asText()).isEqualTo("sv");
    }

    @Test
    void a_certificate_is_stated_with_its_last_day_and_conditions_and_nothing_to_appeal_against() {
        Case one = cases.proposed(people.vendor("Vendor"), Submissions.newSlug(), anna);
        ok(bo.http().post(one.path() + "/confirmation", "{}"));

        JsonNode sent = ok(one.vendor().http().get(vendors(one, "statement") + "?language=en"));
        assertThat(sent.path("facts").has("validUntil")).isTrue();
        assertThat(sent.path("facts").has("appealUntil")).isFalse();
        assertThat(sent.path("facts").path("grounds")).isEmpty();
        assertThat(sent.path("letter").path("title").asText()).endsWith(" is certified");
        assertThat(one.vendor()
                        .http()
                        .get(vendors(one, "statement") + "?language=xx")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoever_ruled_in_a_case_of_high_risk_is_not_the_second_person() {
        Case one = cases.handedIn(new Checks());
        cases.claim(one, anna);
        ok(Cases.rule(anna.http(), one, "PRV-04", "MET", "Looked at it."));
        ok(bo.http().post(one.path() + "/takeover", Map.of("reason", "On leave.")));
        cases.ruleAllOpen(one, bo.account());
        ok(Cases.propose(bo.http(), one, "CERTIFY", List.of()));

        assertThat(ok(anna.http().get(one.path())).path("allowedActions").toString())
                .doesNotContain("CONFIRM")
                .contains("RETURN");
        assertThat(anna.http().post(one.path() + "/confirmation", "{}").problem())
                .isEqualTo("second-person-required");
        ok(people.certifier("Cleo").http().post(one.path() + "/confirmation", "{}"));
    }

    private Case refusable(String country) {
        People.Vendor vendor = people.vendor("Vendor");
        settle(vendor, country);
        Case one = cases.handedIn(vendor, new Checks().failing("SEC-07", "http://plain.example.org"));
        cases.claim(one, anna);
        return one;
    }

    private void settle(People.Vendor vendor, String country) {
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute("update organisation set country = ? where slug = ?", country, vendor.slug()));
    }

    private static String vendors(Case one, String what) {
        return "/api/v1/submissions/" + one.submission() + "/" + what;
    }
}
