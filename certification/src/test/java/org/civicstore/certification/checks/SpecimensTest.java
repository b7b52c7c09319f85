package org.civicstore.certification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.checks.security.Clamd;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.osv.OsvImporter;
import org.civicstore.certification.specimens.FakeClamd;
import org.civicstore.certification.specimens.Screening;
import org.civicstore.certification.specimens.Specimen;
import org.civicstore.certification.specimens.SpecimenSheet.Expectation;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every specimen under {@code src/test/resources/specimens} through the check it lies under. */
class SpecimensTest {

    @TempDir
    Path folder;

    static List<Specimen> specimens() {
        return Specimen.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specimens")
    void get_the_answer_that_they_were_made_for(Specimen specimen) throws Exception {
        CheckExecution execution = screened(specimen);

        Expectation expected = specimen.sheet().expect();
        assertThat(execution.outcome()).as(execution.toString()).isEqualTo(expected.outcome());
        assertThat(Screening.rules(execution)).as(execution.toString()).isEqualTo(expected.rules());
        expected.severity().ifPresent(severity -> assertThat(execution.findings().stream()
                        .map(Finding::severity)
                        .sorted()
                        .findFirst())
                .contains(severity));
        expected.evidence().ifPresent(evidence -> assertThat(execution.findings())
                .extracting(Finding::evidence)
                .anySatisfy(seen -> assertThat(seen).contains(evidence)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specimens")
    void bear_names_that_say_what_is_expected(Specimen specimen) {
        OutcomeKind outcome = specimen.sheet().expect().outcome();
        String start =
                switch (outcome) {
                    case PASS -> "passes-";
                    case FAIL -> "fails-";
                    case ERROR, SKIPPED, NOT_APPLICABLE -> "open-";
                };
        assertThat(specimen.name()).startsWith(start);
    }

    @Test
    void lie_under_the_id_of_a_check_and_each_check_has_one_that_passes_and_one_that_fails() {
        List<String> checks = StandardChecks.with(Optional.empty()).checks().stream()
                .map(check -> check.info().id())
                .toList();
        List<Specimen> specimens = specimens();
        List<String> lacking = new ArrayList<>();
        for (String check : checks) {
            Stream.of("passes-", "fails-")
                    .filter(start -> specimens.stream()
                            .noneMatch(one ->
                                    one.check().equals(check) && one.name().startsWith(start)))
                    .forEach(start -> lacking.add("src/test/resources/specimens/" + check + "/" + start + "..."));
        }

        assertThat(lacking)
                .as("A check needs one specimen that passes and one that fails (CONTRIBUTING.md, Add a check)")
                .isEmpty();
        assertThat(specimens).allSatisfy(specimen -> assertThat(checks)
                .as("%s lies under no check's id", specimen)
                .contains(specimen.check()));
    }

    private CheckExecution screened(Specimen specimen) throws Exception {
        Path built = specimen.build(folder);
        Optional<String> answer = specimen.sheet().scanner();
        if (answer.isEmpty()) {
            return Screening.run(check(specimen, Optional.empty(), osv(built)), specimen.subject(built), folder);
        }
        try (FakeClamd daemon = new FakeClamd(_ -> answer.get())) {
            Clamd scanner = new Clamd("127.0.0.1", daemon.port(), Duration.ofSeconds(10));
            return Screening.run(
                    check(specimen, Optional.of(scanner), Optional.empty()), specimen.subject(built), folder);
        }
    }

    /** Known vulnerabilities that a specimen brings along, one record of OSV in a line. */
    private static Optional<Path> osv(Path built) throws Exception {
        Path dump = built.resolve("osv.jsonl");
        if (!Files.exists(dump)) {
            return Optional.empty();
        }
        Path index = built.resolveSibling("osv.index");
        new OsvImporter().run(dump, index, Subjects.NOW);
        return Optional.of(index);
    }

    private static Check check(Specimen specimen, Optional<Clamd> scanner, Optional<Path> osv) {
        return StandardChecks.with(scanner, osv).checks().stream()
                .filter(check -> check.info().id().equals(specimen.check()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no check " + specimen.check()));
    }
}
