package org.civicstore.catalogue.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.text.Languages;
import org.junit.jupiter.api.Test;

@StoreTest
class StatementTest {
    private static final AccessibilitySettings NOBODY = settings(null);
    private static final AccessibilityResults.Fault FAULT = new AccessibilityResults.Fault(
            "color-contrast", List.of("1.4.3"), "Elements must meet contrast", List.of("/apps"));

    private final Store store;

    StatementTest(Store store) {
        this.store = store;
    }

    private static AccessibilitySettings settings(@org.jspecify.annotations.Nullable LocalDate assessedOn) {
        return new AccessibilitySettings("Digitaltjenesten", "Lov om noe", "", "Tilsynet", null, "", assessedOn);
    }

    private static AccessibilityResults results(AccessibilityResults.Fault... faults) {
        return new AccessibilityResults(
                LocalDate.of(2026, 11, 27),
                "WCAG 2.2 AA",
                "axe-core",
                List.of("/"),
                List.of("light"),
                List.of(320, 1280),
                List.of("nb"),
                List.of("1.1.1", "1.4.3"),
                12,
                List.of(faults));
    }

    private StatementPage page(AccessibilityResults results, AccessibilitySettings settings) {
        var request = io.micronaut.http.HttpRequest.GET("/accessibility?lang=en");
        FrameDraft frame = store.bean(Pages.class).frame(request, new Actor.Visitor());
        return new StatementPage(frame.titled("Statement", ""), results, settings);
    }

    private String drawn(StatementPage page) {
        var request = io.micronaut.http.HttpRequest.GET("/accessibility?lang=en");
        return String.valueOf(
                store.bean(Pages.class).draw(request, "accessibility.jte", page).body());
    }

    @Test
    void claims_full_compliance_only_when_tests_found_nothing_and_people_have_looked() {
        AccessibilitySettings assessed = settings(LocalDate.of(2026, 11, 1));

        assertThat(page(results(), NOBODY).full()).isFalse();
        assertThat(page(results(FAULT), assessed).full()).isFalse();
        assertThat(page(results(), assessed).full()).isTrue();
    }

    @Test
    void names_each_fault_with_its_criterion_and_its_pages() {
        assertThat(drawn(page(results(FAULT), NOBODY)))
                .contains("partially compliant with WCAG 2.2 AA", "Elements must meet contrast", "1.4.3", "/apps")
                .contains("2 of 55 success criteria")
                .contains("Digitaltjenesten", "Lov om noe", "Tilsynet");
    }

    @Test
    void says_of_a_store_without_faults_who_assessed_it() {
        assertThat(drawn(page(results(), settings(LocalDate.of(2026, 11, 1)))))
                .contains("fully compliant", "People assessed the website on 1 November 2026")
                .doesNotContain("Non-compliance");
    }

    @Test
    void is_there_in_every_language_with_what_nobody_has_configured() {
        Map<String, String> unnamed =
                Map.of("en", "has not named the supervising body", "nb", "ikke oppgitt noe tilsyn");
        for (String language : Languages.ALL) {
            Answer answer = store.http().get("/accessibility", "Accept", "text/html", "Accept-Language", language);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<html lang=\"" + language + "\"", "href=\"/accessibility\"")
                    .contains(unnamed.getOrDefault(language, ""))
                    .doesNotContainPattern("[>\"](storefront|shell|design)\\.[a-zA-Z.]+[<\"]");
        }
    }

    @Test
    void takes_its_facts_from_the_file_that_the_tests_wrote() {
        AccessibilityResults written =
                AccessibilityResults.read(store.bean(com.fasterxml.jackson.databind.ObjectMapper.class));

        assertThat(written.pages()).contains("/", "/apps/{app}", "/operate/editions");
        assertThat(written.themes()).containsExactly("light", "dark");
        assertThat(written.widths()).contains(320, 1280);
        assertThat(written.criteria())
                .hasSizeBetween(10, AccessibilityResults.ALL)
                .allMatch(one -> one.matches("[1-4](\\.\\d+){2}"));
    }

    @Test
    void leads_to_the_supervising_body_by_https_only() {
        assertThatThrownBy(() ->
                        new AccessibilitySettings(null, "x", null, null, URI.create("javascript:alert(1)"), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
