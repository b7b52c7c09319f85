package org.civicstore.certification.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestDraft;
import org.civicstore.certification.manifest.ManifestJson;
import org.civicstore.certification.manifest.ManifestReading;
import org.civicstore.certification.manifest.ManifestYaml;
import org.civicstore.certification.manifest.PubliccodeReader;
import org.civicstore.certification.manifest.PubliccodeWriter;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCommandsTest {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path FIXTURE = MODULE.resolve("src/test/resources/publiccode/valid/v0-minimal.yml");
    private static final Path CORPUS =
            MODULE.resolve("../../shared/corpus/publiccode").normalize();

    @TempDir
    Path folder;

    private static CommandLineRun run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                arguments,
                Clock.fixed(Subjects.NOW, ZoneOffset.UTC),
                Terminal.NONE,
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    private static Manifest read(String yaml) {
        ManifestReading reading = new ManifestJson().readYaml(yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return reading.manifest().orElseThrow();
    }

    /** Our own files and, where they are, real ones. */
    private static List<Path> publiccodes() throws IOException {
        try (Stream<Path> own = Files.list(FIXTURE.getParent());
                Stream<Path> real = Files.isDirectory(CORPUS) ? Files.list(CORPUS) : Stream.empty()) {
            return Stream.concat(own, real)
                    .filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void init_takes_over_most_of_a_publiccode_yml_and_marks_the_rest() throws IOException {
        Path written = folder.resolve("civicstore.yml");

        CommandLineRun init = run("manifest", "init", "--from", FIXTURE.toString(), "--output", written.toString());

        assertThat(init.code()).isEqualTo(Main.OK);
        assertThat(init.out()).contains("8 of 13 required fields");
        assertThat(Files.readString(written))
                .contains(
                        "# FILL IN links.privacyNotice: Link the privacy notice.",
                        "# LOOK AT THIS",
                        "licence: EUPL-1.2");
        CommandLineRun twice = run("manifest", "init", "--from", FIXTURE.toString(), "--output", written.toString());
        assertThat(twice.code()).isEqualTo(Main.USAGE);
        assertThat(twice.err()).contains("--force");
    }

    @Test
    void init_takes_over_what_a_package_says() throws Exception {
        Path apk = ApkSpecimen.good().permission("android.permission.CAMERA").write(folder.resolve("app.apk"));

        CommandLineRun init = run("manifest", "init", "--from", apk.toString(), "--output", "-");

        assertThat(init.code()).isEqualTo(Main.OK);
        Manifest draft = read(init.out());
        assertThat(draft.name()).isEqualTo(Map.of("en", ApkSpecimen.LABEL));
        assertThat(draft.permissions()).singleElement().extracting("name").isEqualTo("android.permission.CAMERA");
    }

    @Test
    void what_init_writes_is_read_back_as_it_was() throws IOException {
        int read = 0;
        for (Path file : publiccodes()) {
            Optional<Manifest> manifest =
                    new PubliccodeReader().read(Files.readAllBytes(file)).manifest();
            if (manifest.isPresent()) {
                read++;
                String yaml = new ManifestYaml().write(ManifestDraft.of(manifest.get()), "x");
                assertThat(read(yaml)).as(file.toString()).isEqualTo(manifest.get());
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    @Test
    void export_and_back_loses_nothing() throws IOException {
        for (Path file : publiccodes()) {
            new PubliccodeReader().read(Files.readAllBytes(file)).manifest().ifPresent(manifest -> assertThat(
                            roundTrip(manifest))
                    .as(file.toString())
                    .isEqualTo(manifest));
        }
        Manifest whole = Subjects.android()
                .permission("android.permission.CAMERA", Subjects.inBoth("Lese koder.", "Read codes."))
                .build()
                .declaration();
        assertThat(roundTrip(whole)).isEqualTo(whole);
    }

    @Test
    void an_export_that_somebody_edited_says_what_they_wrote() {
        Manifest whole = Subjects.android().build().declaration();
        String edited = new PubliccodeWriter().write(whole).replace("A specimen.", "Another text.");

        Manifest read = new PubliccodeReader()
                .read(edited.getBytes(StandardCharsets.UTF_8))
                .manifest()
                .orElseThrow();

        assertThat(read.shortDescription()).containsEntry("en", "Another text.");
    }

    private static Manifest roundTrip(Manifest manifest) {
        byte[] written = new PubliccodeWriter().write(manifest).getBytes(StandardCharsets.UTF_8);
        return new PubliccodeReader().read(written).manifest().orElseThrow();
    }

    @Test
    void lint_names_line_field_rule_and_remedy() throws IOException {
        Path file = Files.writeString(folder.resolve("civicstore.yml"), "kind: WEB_APP\nlicence: 4 beers\n");

        CommandLineRun text = run("manifest", "lint", file.toString());
        JsonNode problems = new JsonMapper()
                .readTree(run("manifest", "lint", file.toString(), "--format", "json")
                        .out());

        assertThat(text.code()).isEqualTo(Main.FINDINGS);
        assertThat(text.out()).contains("line 2, /licence:", "rule: licence.malformed", "/webApp/startUrl");
        assertThat(problems.get(0).path("line").intValue()).isEqualTo(2);
        assertThat(problems.get(0).path("rule").textValue()).isEqualTo("licence.malformed");
        Files.writeString(file, "a: [");
        assertThat(run("manifest", "lint", file.toString()).code()).isEqualTo(Main.USAGE);
        assertThat(run("manifest", "lint", FIXTURE.toString()).code()).isEqualTo(Main.OK);
    }

    @Test
    void explain_says_what_a_rule_means_in_either_language() {
        assertThat(run("explain", "android.debuggable", "--language", "nb").out())
                .contains("Lever utgivelsesbygget.");
        assertThat(run("explain", "container.").out()).contains("container.traversal", "container.overlap");
        assertThat(run("explain", "no.such").code()).isEqualTo(Main.USAGE);
        assertThat(run("explain").out().lines().count()).isGreaterThan(300);
    }
}
