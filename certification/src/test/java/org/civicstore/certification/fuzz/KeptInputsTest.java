package org.civicstore.certification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replays the inputs under {@code src/test/resources/fuzz}: a beginning of each kind, and all that once broke a parser. */
class KeptInputsTest {

    private static final Path KEPT = Path.of("src/test/resources/fuzz");
    private static final Duration CEILING = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void break_no_parser(FuzzTarget target) throws IOException {
        List<Path> inputs = inputs(target);
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            long began = System.nanoTime();
            assertThatCode(() -> target.read(bytes, folder))
                    .as(input.toString())
                    .doesNotThrowAnyException();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(input.toString())
                    .isLessThan(CEILING);
        }
    }

    /** Cheap mutations that need no fuzzer: each input is cut, and some of its bytes are changed. */
    @ParameterizedTest
    @EnumSource
    void break_no_parser_when_cut_or_changed(FuzzTarget target) throws IOException {
        for (Path input : inputs(target)) {
            byte[] whole = Files.readAllBytes(input);
            int step = Math.max(1, whole.length / 40);
            for (int at = 0; at < whole.length; at += step) {
                byte[] cut = java.util.Arrays.copyOf(whole, at);
                byte[] changed = whole.clone();
                changed[at] ^= (byte) 0x80;
                for (byte[] mutant : List.of(cut, changed)) {
                    assertThatCode(() -> target.read(mutant, folder))
                            .as("%s at byte %d", input, at)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void belong_to_a_target_each() throws IOException {
        List<String> known =
                Stream.of(FuzzTarget.values()).map(FuzzTarget::folder).toList();
        try (Stream<Path> folders = Files.list(KEPT)) {
            assertThat(folders.map(each -> each.getFileName().toString())).hasSameElementsAs(known);
        }
    }

    private static List<Path> inputs(FuzzTarget target) throws IOException {
        try (Stream<Path> files = Files.list(KEPT.resolve(target.folder()))) {
            return files.sorted().toList();
        }
    }
}
