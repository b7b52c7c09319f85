package org.civicstore.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final Language KNOWN = Language.of(ThesaurusFiles.shipped());

    private static List<String> marked(String typed, String reader, String text, String language) {
        return new Marks(KNOWN, typed, reader)
                .in(text, language).stream()
                        .map(stretch -> text.substring(stretch.start(), stretch.end()))
                        .toList();
    }

    @Test
    void stand_on_the_word_and_on_its_inflections() {
        assertThat(marked("søknad", "nb", "Skriv søknaden din, og følg alle søknader.", "nb"))
                .containsExactly("søknaden", "søknader");
    }

    @Test
    void stand_on_a_compound_that_holds_the_word() {
        assertThat(marked("skatt", "nb", "Regn ut eiendomsskatten.", "nb")).containsExactly("eiendomsskatten");
    }

    @Test
    void stand_on_what_means_the_same_in_the_language_of_the_text() {
        assertThat(marked("homework", "en", "Få hjelp med lekser på nett.", "nb"))
                .contains("lekser");
    }

    @Test
    void do_not_stand_on_small_words() {
        assertThat(marked("hjelp til å søke", "nb", "Det er fint til å gå på tur.", "nb"))
                .isEmpty();
    }

    @Test
    void do_not_need_the_letters_that_a_keyboard_lacks() {
        assertThat(marked("declaration", "fr", "La déclaration en ligne", "fr")).containsExactly("déclaration");
    }

    @Test
    void do_not_overlap_and_come_in_order() {
        String text = "skatt skattekort skattemelding ".repeat(50);
        List<Marks.Stretch> found = new Marks(KNOWN, "skatt skattekort", "nb").in(text, "nb");

        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).end());
        }
        assertThat(found).hasSizeGreaterThan(99);
    }
}
