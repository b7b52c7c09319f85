package org.civicstore.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "nn, nb en nn, nn",
        "nn, nb en, nb",
        "nb, en nn, nn",
        "da, en nb, nb",
        "sv, da en, en",
        "fr, nb en, en",
        "fr, nb nn, nb",
        "en, nn nb, nb",
        "ar-XB, nb en, en",
        "en, uk so, so"
    })
    void a_missing_text_is_read_in_the_own_language_a_neighbour_english_or_any(
            String reader, String given, String chosen) {
        assertThat(Languages.nearest(reader, Set.of(given.split(" ")))).contains(chosen);
    }

    @Test
    void nothing_is_chosen_of_nothing() {
        assertThat(Languages.nearest("nb", Set.of())).isEmpty();
    }

    @Test
    void each_has_a_name_of_its_own_and_runs_from_left_to_right() {
        assertThat(Languages.ALL)
                .doesNotHaveDuplicates()
                .allSatisfy(language -> assertThat(Languages.ownName(language)).isNotEqualTo(language))
                .allSatisfy(
                        language -> assertThat(Languages.direction(language)).isEqualTo("ltr"));
        assertThat(Languages.direction(Languages.PSEUDO)).isEqualTo("rtl");
    }
}
