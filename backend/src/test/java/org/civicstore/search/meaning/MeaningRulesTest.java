package org.civicstore.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.Meaning;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;

class MeaningRulesTest {

    private static List<String> refused(Meaning meaning) {
        return catchThrowableOfType(ProblemException.class, () -> MeaningRules.demand(meaning)).errors().stream()
                .map(FieldProblem::pointer)
                .toList();
    }

    @Test
    void what_passes_can_be_read_by_the_search() {
        Meaning meaning = new Meaning(
                "tax-return",
                Map.of("nb", List.of("skattemelding", "melding om skatten min"), "en", List.of("tax return")));

        assertThatCode(() -> MeaningRules.demand(meaning)).doesNotThrowAnyException();
        assertThatCode(() -> Language.of(List.of(meaning))).doesNotThrowAnyException();
    }

    @Test
    void a_word_alone_stands_for_nothing_else() {
        assertThat(refused(new Meaning("alone", Map.of("nb", List.of("alene")))))
                .containsExactly("/names");
    }

    @Test
    void names_that_the_search_cannot_read_are_named() {
        assertThat(refused(new Meaning(
                        "Not An Id",
                        Map.of(
                                "nb", List.of("en to tre fire fem seks", "sju"),
                                "en", List.of("a; b", "c"),
                                "fr", List.of("!!", "d"),
                                "de", List.of("Arbeit")))))
                .containsExactlyInAnyOrder("/id", "/names/nb", "/names/en", "/names/fr", "/names/de");
    }

    @Test
    void a_language_holds_forty_names_and_none_twice() {
        List<String> many = IntStream.range(0, 41)
                .mapToObj(i -> "word" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                .toList();

        assertThat(refused(new Meaning("many", Map.of("en", many)))).containsExactly("/names/en");
        assertThat(refused(new Meaning("twice", Map.of("en", List.of("Job", "job")))))
                .containsExactly("/names/en");
    }

    @Test
    void blanks_and_empty_languages_are_left_out() {
        assertThat(MeaningRules.read("job", Map.of("nb", List.of(" jobb ", ""), "en", List.of("  "))))
                .isEqualTo(new Meaning("job", Map.of("nb", List.of("jobb"))));
    }
}
