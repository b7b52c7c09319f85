package org.civicstore.search.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private final Words words = new Words();

    private List<String> folded(String text) {
        return words.of(text, SearchLanguage.OTHER).stream().map(Word::folded).toList();
    }

    @Test
    void letters_that_keyboards_lack_are_folded() {
        assertThat(folded("Jobbsøknad på ærlige vilkår")).isEqualTo(folded("jobbsoknad pa arlige vilkar"));
        assertThat(folded("Förskola")).isEqualTo(folded("forskola"));
        assertThat(folded("déclaration")).isEqualTo(folded("declaration"));
    }

    @Test
    void a_capital_after_a_small_letter_begins_a_word() {
        assertThat(folded("TolkNå")).containsExactly("tolk", "na");
        assertThat(folded("SU-beregneren")).containsExactly("su", "beregneren");
    }

    @Test
    void inflections_of_each_language_share_a_stem() {
        assertThat(words.stem("søknadene", SearchLanguage.NB)).isEqualTo(words.stem("søknader", SearchLanguage.NB));
        assertThat(words.stem("väntetiderna", SearchLanguage.SV))
                .isEqualTo(words.stem("väntetider", SearchLanguage.SV));
        assertThat(words.stem("vacancies", SearchLanguage.EN)).isEqualTo(words.stem("vacancy", SearchLanguage.EN));
    }

    @Nested
    class Compounds_are_split {
        private final Compounds compounds =
                new Compounds(Set.of("eiendom", "skatt", "bibliotek", "kort", "skattekort"));

        @Test
        void with_and_without_a_joint() {
            assertThat(compounds.split("eiendomsskatt")).containsExactly("eiendom", "skatt");
            assertThat(compounds.split("bibliotekkort")).containsExactly("bibliotek", "kort");
        }

        @Test
        void not_when_a_part_is_unknown() {
            assertThat(compounds.split("sjakkturnering")).isEmpty();
        }

        @Test
        void in_bounded_time_whatever_is_asked() {
            assertThat(compounds.split("skatt".repeat(8))).isEmpty();
            assertThat(compounds.split("a".repeat(10_000))).isEmpty();
        }
    }

    @Nested
    class Meanings {
        private final Thesaurus thesaurus = new Thesaurus(
                words,
                List.of(
                        new Meaning(
                                "unemployment",
                                Map.of(
                                        "nb",
                                        List.of("miste jobben"),
                                        "da",
                                        List.of("ledig"),
                                        "fr",
                                        List.of("chômage"))),
                        new Meaning(
                                "tax-return", Map.of("en", List.of("tax return"), "nb", List.of("skattemelding")))));

        @Test
        void of_several_words_are_found_in_any_inflection() {
            List<Word> text = words.of("Jeg mistet jobben i går", SearchLanguage.NB);
            assertThat(thesaurus.spans(words.of("miste jobben", SearchLanguage.NB), SearchLanguage.NB))
                    .extracting(Thesaurus.Span::meanings)
                    .contains(Set.of("unemployment"));
            assertThat(text).hasSize(5);
        }

        @Test
        void a_word_means_in_its_own_language_what_it_may_not_in_another() {
            assertThat(thesaurus.of("ledig", SearchLanguage.DA)).containsExactly("unemployment");
            assertThat(thesaurus.of("ledig", SearchLanguage.NB)).isEmpty();
            assertThat(thesaurus.meanings("chômage", SearchLanguage.NB)).containsExactly("unemployment");
        }

        @Test
        void with_a_name_that_says_nothing_are_refused() {
            assertThatThrownBy(() -> new Thesaurus(words, List.of(new Meaning("nothing", Map.of("nb", List.of("…"))))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nothing");
        }
    }

    @Test
    void the_meanings_that_ship_are_well_formed_and_many() {
        assertThat(ThesaurusFiles.shipped()).hasSizeGreaterThan(250);
        assertThat(Language.of(ThesaurusFiles.shipped()).fingerprint()).hasSize(16);
    }
}
