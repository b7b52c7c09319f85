package org.civicstore.certification.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.civicstore.certification.specimens.Bombs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An expected answer for each known trick in a text that declares something. */
class HostileDeclarationTest {

    private static final int MIB = 1024 * 1024;

    private record Text(String name, byte[] bytes, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Text> yaml() {
        return Stream.of(
                new Text("aliases that multiply, and stand for one piece here", Bombs.aliases(), "field.unknown"),
                text("flow nested deep", "a: " + "[".repeat(100_000), "source.too-deep"),
                text("maps nested deep", "{a: ".repeat(60_000), "source.too-deep"),
                text("an alias of itself", "a: &a [*a]", "source.alias"),
                text("two documents", "a: 1\n---\na: 2", "source.many-documents"),
                text("a key twice", "name: a\nname: b", "source.duplicate-key"),
                text("more than fits", "a".repeat(2 * MIB), "source.too-large"));
    }

    static Stream<Text> json() {
        return Stream.of(
                text("arrays nested deep", "[".repeat(100_000), "source.too-deep"),
                text("objects nested deep", "{\"a\":".repeat(60_000), "source.too-deep"),
                text("a number without end", "{\"a\":" + "9".repeat(500_000) + "}", "source.not-json"),
                text("a key twice", "{\"name\":{},\"name\":{}}", "source.duplicate-key"));
    }

    private static Text text(String name, String content, String expected) {
        return new Text(name, content.getBytes(StandardCharsets.UTF_8), expected);
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void are_refused_as_yaml_with_the_expected_reason(Text text) {
        refused(new ManifestJson().readYaml(text.bytes()), text);
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void are_refused_as_publiccode_with_the_expected_reason(Text text) {
        refused(new PubliccodeReader().read(text.bytes()), text);
    }

    @ParameterizedTest
    @MethodSource("json")
    void are_refused_as_json_with_the_expected_reason(Text text) {
        refused(new ManifestJson().read(text.bytes()), text);
    }

    @Test
    void build_nothing_of_a_type_that_they_name() {
        byte[] named = "!!java.lang.ProcessBuilder {}".getBytes(StandardCharsets.UTF_8);
        byte[] plain = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(new ManifestJson().readYaml(named)).isEqualTo(new ManifestJson().readYaml(plain));
    }

    private static void refused(ManifestReading reading, Text text) {
        if (text.expected().startsWith("source.")) {
            assertThat(reading.manifest()).isEmpty();
        }
        assertThat(reading.problems()).extracting(ManifestProblem::rule).contains(text.expected());
    }
}
