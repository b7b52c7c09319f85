package org.civicstore.certification.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.civicstore.certification.specimens.Specimen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as one file, started as a vendor starts it. Runs behind the packaging, which makes that file. */
@Tag("packaged")
class OneJarTest {

    private static final Path JAR = Path.of("target/civicstore.jar").toAbsolutePath();
    /** One for each kind of reader: package, other packages, documents, web pages, component lists. */
    private static final List<String> SPECIMENS = List.of(
            "android.signature/passes-v2-and-v3",
            "release.version/passes-a-deb",
            "release.version/passes-a-msi",
            "container/passes-a-signed-jar",
            "evidence.dpia/passes-with-text",
            "exports.open-and-accessible/passes",
            "html.accessibility/fails-nothing-named",
            "sbom/passes-json-of-this-release");

    @TempDir
    Path folder;

    @Test
    void finds_the_same_as_the_classes_it_was_made_from() throws Exception {
        List<String> examined = new ArrayList<>();
        for (Specimen specimen : Specimen.all()) {
            if (SPECIMENS.stream().anyMatch(specimen.toString()::startsWith)) {
                String built = specimen.build(folder).toString();
                String kind = specimen.kind().name();
                String[] arguments = {"check", built, "--kind", kind, "--release-version", "1.2.0", "--format", "json"};

                assertThat(started(arguments)).as(specimen.toString()).isEqualTo(here(arguments));
                examined.add(specimen.toString());
            }
        }
        assertThat(examined).hasSizeGreaterThanOrEqualTo(SPECIMENS.size());
    }

    @Test
    void holds_versions_for_newer_platforms_every_service_and_the_licences() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE))
                    .isEqualTo("true");
            assertThat(jar.stream().map(entry -> entry.getName().toUpperCase(Locale.ROOT)))
                    .noneMatch(name -> name.startsWith("META-INF/") && name.endsWith(".SF"))
                    .anyMatch(name -> name.startsWith("META-INF/SERVICES/"))
                    .anyMatch(name -> name.startsWith("META-INF/LICENSE"))
                    .anyMatch(name -> name.startsWith("META-INF/NOTICE"));
        }
    }

    private static String here(String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(arguments, Clock.systemUTC(), Terminal.NONE, new PrintWriter(out, true), nowhere);
        return out.toString();
    }

    private String started(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.json");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out);
    }
}
