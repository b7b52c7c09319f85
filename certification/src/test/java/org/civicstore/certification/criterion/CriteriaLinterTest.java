package org.civicstore.certification.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaLinterTest {

    private Path folder;

    @BeforeEach
    void copyOfTheDraft(@TempDir Path temp) throws IOException {
        folder = Files.createDirectory(temp.resolve("2026-2"));
        for (String file :
                List.of("edition.yml", "security.yml", "interoperability.yml", "operations.yml", "fees.yml")) {
            try (InputStream in = CriteriaLinter.class.getResourceAsStream("/criteria/2026-2/" + file)) {
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-1", "2026-2"})
    void the_editions_that_ship_have_nothing_wrong(String edition) {
        assertThat(CriteriaLinter.ofShipped(edition)).isEmpty();
    }

    @Test
    void a_folder_is_read_like_the_library() throws IOException {
        assertThat(CriteriaLinter.of(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode: AUTOMATIC | mode: SOMETIMES | OPS-08 > mode | 16 | Use one of the values",
                "severity: MAJOR | severty: MAJOR | OPS-08 > severty | 17 | Check the spelling",
                "since: \"2026-2\" | sinse: \"2026-2\" | OPS-08 | 3 | Add the field since",
                "id: OPS-08 | id: SEC-08 | SEC-08 > id | 3 | Begin it with OPS-",
                "id: OPS-08 | id: OPS-8 | OPS-8 > id | 3 | Write it in the form",
                "\"Store rule\" | \"Store rule [M]\" | OPS-08 > reference | 14 | Look it up",
                "since: \"2026-2\" | since: \"2027-1\" | OPS-08 > since | 19 | Name this edition or an older one",
                "since: \"2026-2\" | since: \"2026-1\" | OPS-08 > since | 19 | Write since: \"2026-2\"",
                "since: \"2026-2\" | replaced-by: OPS-77, since: \"2026-2\" | OPS-08 > replaced-by | 19 | Name the one",
                "programmes: [base] | programmes: [] | OPS-08 > applies-when > programmes | 18 | Fill it in",
                "programmes: [base] | programmes: [base], from-tier: NONE | OPS-08 > applies-when > from-tier | 18 |"
                        + " Use one of"
            })
    void says_place_line_and_remedy(String right, String wrong, String place, int line, String remedy)
            throws IOException {
        write("operations.yml", right, wrong.replace(", since", "\n    since"));

        assertThat(CriteriaLinter.of(folder))
                .extracting(CriteriaProblem::file, CriteriaProblem::place, CriteriaProblem::line)
                .contains(tuple("operations.yml", place, line));
        assertThat(CriteriaLinter.of(folder))
                .extracting(CriteriaProblem::remedy)
                .anySatisfy(said -> assertThat(said).contains(remedy));
    }

    @Test
    void finds_a_translation_that_was_forgotten() throws IOException {
        write(
                "operations.yml",
                "Fyll inn brukere og innlogging under opplysninger; uten dem regnes appen som høy risiko.",
                "Fill in users and sign-in under data practices; without them the app counts as high risk.");

        assertThat(CriteriaLinter.of(folder))
                .extracting(CriteriaProblem::place, CriteriaProblem::remedy)
                .containsExactly(tuple("OPS-08 > guidance", "Translate it."));
    }

    @Test
    void names_the_line_that_is_not_yaml() throws IOException {
        write("operations.yml", "mode: AUTOMATIC", "mode: [AUTOMATIC");

        assertThat(CriteriaLinter.of(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("operations.yml");
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).contains("YAML");
        });
    }

    @Test
    void finds_files_that_are_missing_and_files_that_nobody_reads() throws IOException {
        Files.move(folder.resolve("operations.yml"), folder.resolve("oprations.yml"));

        assertThat(CriteriaLinter.of(folder))
                .extracting(CriteriaProblem::file, CriteriaProblem::remedy)
                .containsExactly(
                        tuple("operations.yml", "Write it, or take it out of edition.yml."),
                        tuple("oprations.yml", "Name it under files, or remove it."));
    }

    @Test
    void wants_a_rule_for_data_types_that_nobody_named() throws IOException {
        Files.writeString(
                folder.resolve("risk.yml"),
                "rules:\n  - {fact: DATA_TYPE, values: [health], tier: HIGH, en: Health, nb: Helse}\n");

        assertThat(CriteriaLinter.of(folder))
                .extracting(CriteriaProblem::remedy)
                .containsExactly("Add a rule for DATA_TYPE without values.");
    }

    @Test
    void a_folder_that_is_called_like_no_edition_is_said_to_be() throws IOException {
        Path other = Files.move(folder, folder.resolveSibling("next"));

        assertThat(CriteriaLinter.of(other))
                .extracting(CriteriaProblem::remedy)
                .containsExactly("Call it like 2026-1.");
    }

    private void write(String file, String right, String wrong) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        Files.writeString(path, text.replace(right, wrong));
    }
}
