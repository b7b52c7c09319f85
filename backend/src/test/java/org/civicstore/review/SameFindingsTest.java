package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Installers;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases.Case;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code civicstore check} told a vendor about a folder is what the store finds after that folder was uploaded: the command
 * in a process of its own, the store through its HTTP interface.
 */
@StoreTest
class SameFindingsTest {
    /** Real packages, which do not lie everywhere; one of them is enough here. */
    private static final Path CORPUS = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../../shared/corpus/apk")
            .normalize();

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "Kvitveisboka";
    private static final String ALIKE = "Kv\u0456tveisboka";

    private final People people;
    private final Store store;
    private final Cases cases;

    @TempDir
    Path folder;

    SameFindingsTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    /** @param expected rules that must be among what was found, so that nothing is not equal to nothing */
    record Handed(String kind, String fileName, byte[] bytes, Set<String> expected) {
        @Override
        public String toString() {
            return fileName;
        }
    }

    static List<Handed> packages() throws Exception {
        List<Handed> packages = new ArrayList<>();
        byte[] apk = Files.readAllBytes(ApkSpecimen.good()
                .label(ALIKE)
                .permission("android.permission.CAMERA")
                .application("android:debuggable=\"true\"")
                .file("assets/config.json", "https://ads.example.net/ https://api.example.org/")
                .write(Files.createTempFile("specimen", ".apk")));
        packages.add(new Handed(
                "ANDROID_PACKAGE",
                "app.apk",
                apk,
                Set.of("listing.lookalike.name", "android.permission.undeclared", "sbom.other-version")));
        packages.add(new Handed(
                "IOS_APP",
                "app.ipa",
                Installers.ipa("0.9", Map.of("NSCameraUsageDescription", "Read codes."), true),
                Set.of("listing.label", "android.permission.undeclared", "release.package-version")));
        if (Files.isDirectory(CORPUS)) {
            try (Stream<Path> files = Files.list(CORPUS)) {
                for (Path real : files.sorted().limit(1).toList()) {
                    packages.add(new Handed(
                            "ANDROID_PACKAGE",
                            real.getFileName().toString(),
                            Files.readAllBytes(real),
                            Set.of("listing.label")));
                }
            }
        }
        return packages;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void on_the_laptop_and_after_the_upload(Handed handed) throws Exception {
        new Published(store, people.vendor("Those who are imitated"))
                .webApp(Submissions.newSlug(), "1.0.0", declared -> declared.put("name", Map.of("nb", NAME)));
        People.Vendor vendor = people.vendor("Imitator");
        Map<String, Object> declaration = Submissions.declaration(handed.kind());
        declaration.put("name", Map.of("nb", ALIKE, "en", ALIKE));
        Map<String, byte[]> evidence = Map.of(
                "dpia.txt", "Impact assessment: nobody is harmed.".getBytes(StandardCharsets.UTF_8),
                "sbom.json", sbom());

        JsonNode ofTheStore = uploaded(vendor, handed, declaration, evidence);
        JsonNode ofTheLaptop = checked(vendor, handed, declaration, evidence, ofTheStore);

        assertThat(inTheStore(ofTheStore)).isEqualTo(onTheLaptop(ofTheLaptop));
        assertThat(rules(ofTheLaptop)).containsAll(handed.expected());
        Map<String, String> outcomes = outcomesOnTheLaptop(ofTheLaptop);
        outcomesInTheStore(ofTheStore)
                .forEach((check, outcome) -> assertThat(outcomes).containsEntry(check, outcome));
    }

    private JsonNode uploaded(
            People.Vendor vendor, Handed handed, Map<String, Object> declaration, Map<String, byte[]> evidence) {
        Submissions submissions = new Submissions(vendor);
        String slug = Submissions.newSlug();
        String version = "1.0." + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = submissions.body(slug, version, handed.kind());
        body.put("declaration", declaration);
        String id = Cases.ok(vendor.http().post("/api/v1/submissions", body))
                .path("id")
                .asText();
        submissions.upload(id, "artifact", null, handed.fileName(), handed.bytes());
        evidence.forEach((name, bytes) -> submissions.upload(id, "evidence", stem(name), name, bytes));
        submissions.handIn(id);
        Case one = cases.of(vendor, id, slug, version);
        cases.screen(one);
        return Cases.ok(people.certifier("Anna").http().get(one.path()));
    }

    /** In the folder that the handbook describes, against the list that the store offers to this vendor. */
    private JsonNode checked(
            People.Vendor vendor,
            Handed handed,
            Map<String, Object> declaration,
            Map<String, byte[]> evidence,
            JsonNode file)
            throws IOException, InterruptedException {
        Map<String, Object> whole = new HashMap<>(declaration);
        whole.put("kind", handed.kind());
        Path input = Files.createDirectory(folder.resolve("submission"));
        Files.write(input.resolve("civicstore.json"), JSON.writeValueAsBytes(whole));
        Files.write(input.resolve(handed.fileName()), handed.bytes());
        for (Map.Entry<String, byte[]> document : evidence.entrySet()) {
            Files.createDirectories(input.resolve("evidence"));
            Files.write(input.resolve("evidence").resolve(document.getKey()), document.getValue());
        }
        Files.createDirectory(input.resolve("release-notes"));
        Files.writeString(input.resolve("release-notes/nb.md"), "Første utgave.");
        Files.writeString(input.resolve("release-notes/en.md"), "First release.");
        Answer known = store.http().get("/api/v1/known-apps?besides=" + vendor.slug());
        assertThat(known.status()).isEqualTo(200);
        Files.write(folder.resolve("known.json"), known.bytes());
        Path report = folder.resolve("report.json");
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.civicstore.certification.cli.Main",
                        "check",
                        input.toString(),
                        "--known",
                        folder.resolve("known.json").toString(),
                        "--edition",
                        file.path("edition").asText(),
                        "--release-version",
                        file.path("releaseVersion").asText(),
                        "--format",
                        "json")
                .redirectOutput(report.toFile())
                .redirectError(folder.resolve("error.txt").toFile())
                .start();
        assertThat(command.waitFor())
                .as(Files.readString(folder.resolve("error.txt")))
                .isEqualTo(1);
        return JSON.readTree(report.toFile());
    }

    private static byte[] sbom() {
        return """
            {"bomFormat":"CycloneDX","specVersion":"1.5","version":1,
             "metadata":{"component":{"type":"application","name":"%s","version":"7.7"}},"components":[]}\
            """.formatted(ALIKE).getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> inTheStore(JsonNode file) {
        Set<String> found = new TreeSet<>();
        file.path("criteria")
                .forEach(criterion -> criterion.path("findings").forEach(finding -> found.add(identity(finding))));
        return found;
    }

    private static Set<String> onTheLaptop(JsonNode report) {
        Set<String> found = new TreeSet<>();
        executions(report)
                .forEach(execution -> execution.path("findings").forEach(finding -> found.add(identity(finding))));
        return found;
    }

    private static Set<String> rules(JsonNode report) {
        return new TreeSet<>(report.findValuesAsText("rule"));
    }

    private static String identity(JsonNode finding) {
        return String.join(
                " | ",
                finding.path("rule").asText(),
                finding.path("severity").asText(),
                finding.at("/location/file").asText(),
                finding.at("/location/pointer").asText(),
                finding.path("evidence").asText(),
                finding.path("fingerprint").asText());
    }

    private static Map<String, String> outcomesInTheStore(JsonNode file) {
        Map<String, String> outcomes = new TreeMap<>();
        file.path("criteria").forEach(criterion -> criterion
                .at("/machine/checks")
                .forEach(check -> outcomes.put(
                        check.path("id").asText(), check.path("outcome").asText())));
        return outcomes;
    }

    private static Map<String, String> outcomesOnTheLaptop(JsonNode report) {
        Map<String, String> outcomes = new TreeMap<>();
        executions(report)
                .forEach(execution -> outcomes.put(
                        execution.path("checkId").asText(),
                        execution.path("outcome").asText()));
        return outcomes;
    }

    private static JsonNode executions(JsonNode report) {
        return report.at("/report/executions");
    }

    private static String stem(String fileName) {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }
}
