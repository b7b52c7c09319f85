package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.criterion;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings speak the language of their reader; what they are known by does not change with it. */
@StoreTest
class FindingLanguageTest {
    private static final Finding CLEARTEXT = Finding.of(
            "android.cleartext.domain",
            "SEC-07",
            Severity.BLOCKING,
            Location.inFile("AndroidManifest.xml"),
            "The app may send data unencrypted to old.example.org.",
            "old.example.org",
            "Remove cleartextTrafficPermitted for the domain, and level 28 does the rest.");

    private final People people;
    private final Cases cases;

    FindingLanguageTest(Store store) {
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | nb | Appen kan sende data ukryptert til old.example.org.",
                "fr-CA, en;q=0.5 | fr | L’application peut envoyer des données non chiffrées à old.example.org.",
                "en | en | The app may send data unencrypted to old.example.org.",
                "de | en | The app may send data unencrypted to old.example.org.",
            })
    void the_vendor_and_the_certifier_read_them_in_their_language(String asked, String language, String message) {
        Case one = cases.handedIn(new Checks().finding(CLEARTEXT));

        JsonNode vendors = vendors(one, asked);
        JsonNode certifiers = certifiers(one, asked);

        for (JsonNode finding : new JsonNode[] {vendors, certifiers}) {
            assertThat(finding.path("language").asText()).isEqualTo(language);
            assertThat(finding.path("message").asText()).isEqualTo(message);
            assertThat(finding.path("evidence").asText()).isEqualTo("old.example.org");
            assertThat(finding.path("fingerprint").asText()).isEqualTo(CLEARTEXT.fingerprint());
        }
        assertThat(vendors.path("remedy")).isEqualTo(certifiers.path("remedy"));
    }

    @Test
    void the_checks_own_words_stay_where_they_say_more_and_only_there() {
        Case one = cases.handedIn(new Checks().finding(CLEARTEXT));

        assertThat(vendors(one, "sv").path("original").asText()).isEqualTo(CLEARTEXT.remedy());
        assertThat(certifiers(one, "sv").path("original").asText()).isEqualTo(CLEARTEXT.remedy());
        assertThat(vendors(one, "en").has("original")).isFalse();
    }

    @Test
    void a_rule_without_texts_is_told_in_english_and_marked_so() {
        Case one = cases.handedIn(new Checks().failing("SEC-07", "seen"));

        JsonNode finding = vendors(one, "nb");
        assertThat(finding.path("language").asText()).isEqualTo("en");
        assertThat(finding.path("message").asText()).isEqualTo("Something is wrong here.");
    }

    @Test
    void a_program_is_told_that_the_answer_depends_on_the_language() {
        Case one = cases.handedIn();

        assertThat(people.certifier("Anna").http().get(one.path()).header("Vary"))
                .contains("Accept-Language");
    }

    private static JsonNode vendors(Case one, String language) {
        Http vendor = one.vendor().http();
        return ok(vendor.get("/api/v1/submissions/" + one.submission() + "/review", "Accept-Language", language))
                .path("findings")
                .get(0);
    }

    private JsonNode certifiers(Case one, String language) {
        JsonNode file = ok(people.certifier("Anna").http().get(one.path(), "Accept-Language", language));
        return criterion(file, "SEC-07").path("findings").get(0);
    }
}
