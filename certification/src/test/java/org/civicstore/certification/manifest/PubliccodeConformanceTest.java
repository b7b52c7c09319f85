package org.civicstore.certification.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Valid files are accepted and invalid ones refused: our own under {@code src/test/resources/publiccode}, one for each rule,
 * and the standard's own test files when they lie beside this repository.
 */
class PubliccodeConformanceTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final Path OWN = MODULE.resolve("src/test/resources/publiccode");
    private static final Path OFFICIAL = MODULE.toAbsolutePath()
            .resolve("../../shared/corpus/publiccode-conformance/testdata")
            .normalize();
    private static final Path DOCUMENTED = MODULE.resolve("../backend/docs/publiccode.md");

    static List<Path> valid() throws IOException {
        return files(OWN.resolve("valid"));
    }

    static List<Path> invalid() throws IOException {
        return files(OWN.resolve("invalid"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void accepts_what_is_valid(Path file) throws IOException {
        assertThat(read(file).problems()).isEmpty();
    }

    /** The first line of each file says rule and place. */
    @ParameterizedTest
    @MethodSource("invalid")
    void refuses_what_is_invalid_for_the_reason_it_was_made_for(Path file) throws IOException {
        String expected = Files.readAllLines(file).getFirst().replace("# refused: ", "");

        assertThat(read(file).problems())
                .extracting(problem -> problem.rule() + " " + problem.pointer())
                .containsExactly(expected);
    }

    @Test
    void reads_the_standards_own_files_as_documented() throws IOException {
        Set<String> documented = documented();
        assertThat(documented).hasSizeGreaterThan(30);
        if (!Files.isDirectory(OFFICIAL)) {
            return; // a further source, not there everywhere; our own files hold each rule
        }
        List<String> refused = new ArrayList<>();
        Set<String> accepted = new TreeSet<>();
        for (Path file : files(OFFICIAL)) {
            String name = OFFICIAL.relativize(file).toString();
            boolean good = read(file).problems().isEmpty();
            boolean shouldBeGood = name.startsWith("v0/valid") || name.startsWith("v1/valid");
            if (shouldBeGood && !good) {
                refused.add(name + ": " + read(file).problems());
            } else if (!shouldBeGood && good) {
                accepted.add(name);
            }
        }
        assertThat(refused).as("valid files that are refused").isEmpty();
        assertThat(accepted)
                .as("invalid files that are accepted, against docs/publiccode.md")
                .isEqualTo(documented);
    }

    private static ManifestReading read(Path file) throws IOException {
        return PubliccodeReader.in(file.getParent()).read(Files.readAllBytes(file));
    }

    private static Set<String> documented() throws IOException {
        return Pattern.compile("(?m)^- `(v[01]/[^`]+)`: .+")
                .matcher(Files.readString(DOCUMENTED))
                .results()
                .map((MatchResult line) -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
    }
}
