package org.civicstore.catalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class CriteriaPagesTest {
    private static final Pattern RAW_KEY = Pattern.compile("[>\"](storefront|shell|design)\\.[a-zA-Z.]+[<\"]");

    private final Store store;

    CriteriaPagesTest(Store store) {
        this.store = store;
    }

    @Test
    void every_page_is_whole_in_both_languages_without_script() {
        for (String path : List.of(
                "/criteria",
                "/criteria?profile=tax&tier=LOW",
                "/criteria?profile=nonsense&tier=nonsense",
                "/criteria/SEC-05",
                "/criteria/OPS-08?edition=2026-2",
                "/criteria/editions",
                "/criteria/editions/2026-2",
                "/criteria/editions/2026-2/changes")) {
            for (String language : List.of("nb", "en")) {
                Answer answer = page(path, language);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body())
                        .as(path)
                        .contains("<html lang=\"" + language + '"', "<h1")
                        .doesNotContain(" style=", "<style", "<script>")
                        .doesNotContainPattern(RAW_KEY);
            }
        }
    }

    @Test
    void the_catalogue_shows_what_a_programme_and_a_tier_demand() {
        assertThat(page("/criteria", "en").body())
                .contains("38 criteria", "SEC-10", "An independent security test")
                .doesNotContain("PRV-09", "SEC-11");
        assertThat(page("/criteria?profile=tax", "en").body())
                .contains("46 criteria", "SEC-11")
                .doesNotContain("PRV-09");
        assertThat(page("/criteria?tier=LOW", "en").body())
                .contains("32 criteria")
                .doesNotContain("SEC-10");
    }

    @Test
    void a_criterion_tells_all_that_is_known_of_it() {
        assertThat(page("/criteria/SEC-05", "nb").body())
                .contains(
                        "En CycloneDX-komponentliste",
                        "La bygget skrive",
                        "OWASP ASVS 5.0.0 15.1.2",
                        "komponentliste (SBOM)",
                        "Gratis skattemelding: Stopper",
                        "2026-1");
    }

    @Test
    void the_changes_show_both_wordings() {
        assertThat(page("/criteria/editions/2026-2/changes", "en").body())
                .contains("SEC-05: changed", "Major", "Blocking", "OPS-08: new criterion", "4 criteria changed.");
    }

    @Test
    void only_what_is_in_force_is_for_search_engines() {
        assertThat(page("/criteria", "en").body()).doesNotContain("noindex");
        assertThat(page("/criteria/editions/2026-2", "en").body()).contains("noindex");
        assertThat(store.http().get("/sitemap.xml").body()).contains("/criteria</loc>");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        for (String path :
                List.of("/criteria/SEC-99", "/criteria/editions/1999-1", "/criteria/editions/2026-1/changes")) {
            assertThat(page(path, "en").status()).as(path).isEqualTo(404);
        }
    }

    private Answer page(String path, String language) {
        return store.http().get(path, "Accept", "text/html", "Accept-Language", language);
    }
}
