package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.civicstore.shared.text.LanguageSettings;
import org.civicstore.shared.text.Texts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {
    private static final Texts TEXTS = new Texts(new ObjectMapper(), new LanguageSettings(true));

    private static Speech in(String language) {
        return new Speech(TEXTS.in(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | 3. mai 2026",
                "nn | 3. mai 2026",
                "en | 3 May 2026",
                "sv | 3 maj 2026",
                "da | 3. maj 2026",
                "fr | 3 mai 2026"
            })
    void writes_a_date_as_its_readers_do(String language, String date) {
        assertThat(in(language).date(LocalDate.of(2026, 5, 3))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nb | 2,5 MB", "nn | 2,5 MB", "en | 2.5 MB", "sv | 2,5 MB", "da | 2,5 MB", "fr | 2,5 Mo"})
    void writes_a_size_as_its_readers_do(String language, String size) {
        assertThat(in(language).size(2_500_000).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Ingen apper | 1 app | 2 apper",
                "nn | Ingen appar | 1 app | 2 appar",
                "en | No apps | 1 app | 2 apps",
                "sv | Inga appar | 1 app | 2 appar",
                "da | Ingen apps | 1 app | 2 apps",
                "fr | Aucune application | 1 application | 2 applications"
            })
    void counts_as_its_readers_do(String language, String none, String one, String two) {
        assertThat(List.of(0, 1, 2))
                .extracting(count -> in(language).say("storefront.apps.count", "count", count))
                .containsExactly(none, one, two);
    }

    @Test
    void says_millions_in_french_with_the_preposition_that_they_take() {
        assertThat(in("fr").say("storefront.apps.count", "count", 2_000_000).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo("2 000 000 d’applications");
    }

    @Nested
    class OfTextsInSeveralLanguages {
        private final Map<String, String> texts = Map.of("nb", "Jobb", "en", "Job");

        @Test
        void gives_the_readers_own_without_a_mark() {
            assertThat(in("nb").pick(texts)).isEqualTo("Jobb");
            assertThat(in("nb").otherLanguage(texts)).isNull();
        }

        @Test
        void falls_back_for_each_text_and_marks_the_language() {
            assertThat(in("nn").pick(texts)).isEqualTo("Jobb");
            assertThat(in("nn").otherLanguage(texts)).isEqualTo("nb");
            assertThat(in("nn").otherDirection(texts)).isNull();
            assertThat(in("fr").pick(texts)).isEqualTo("Job");
            assertThat(in("fr").otherLanguage(texts)).isEqualTo("en");
        }

        @Test
        void marks_the_direction_when_it_is_another() {
            assertThat(in("ar-XB").direction()).isEqualTo("rtl");
            assertThat(in("ar-XB").otherDirection(texts)).isEqualTo("ltr");
            assertThat(in("en").otherDirection(Map.of("ar", "وظيفة"))).isEqualTo("rtl");
        }
    }
}
