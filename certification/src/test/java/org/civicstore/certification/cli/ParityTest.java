package org.civicstore.certification.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Specimen;
import org.civicstore.certification.specimens.Subjects;
import org.civicstore.certification.worker.Examination;
import org.civicstore.certification.worker.Screener;
import org.civicstore.certification.worker.ScreeningOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the command line finds is what the store's screening finds: every specimen, and the real packages that lie beside this
 * repository, once through the command and once through the examination that the store's worker runs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {

    private static final Path CORPUS = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../../shared/corpus/apk")
            .normalize();

    private final JsonMapper json = CertificationJson.mapper();
    private final Examination examination = new Examination();
    private Screener worker;

    @TempDir
    Path folder;

    @BeforeAll
    void start() {
        worker = CommandLineRun.worker();
    }

    @AfterAll
    void stop() {
        worker.close();
    }

    @Test
    void holds_for_every_specimen_and_two_runs_give_the_same_bytes() throws Exception {
        List<String> differing = new ArrayList<>();
        for (Specimen specimen : Specimen.all()) {
            if (specimen.sheet().scanner().isPresent() || specimen.previous().isPresent()) {
                continue; // a laptop has no scanner; --against is its own test
            }
            Path built = specimen.build(folder);
            List<String> command = new ArrayList<>(List.of(
                    "check",
                    built.toString(),
                    "--kind",
                    specimen.kind().name(),
                    "--profile",
                    specimen.sheet().profile().orElse("base"),
                    "--edition",
                    specimen.edition(),
                    "--release-version",
                    specimen.sheet().version().orElse("1.2.0"),
                    "--format",
                    "json"));
            if (!specimen.sheet().known().isEmpty()) {
                Path known = built.resolveSibling("known.json");
                json.writeValue(
                        known.toFile(), new KnownListings(specimen.sheet().known()));
                command.addAll(List.of("--known", known.toString()));
            }
            String first = run(command);
            String second = run(command);
            ScreeningReport inTheStore = examined(onALaptop(specimen.subject(built)));
            if (!first.equals(second)
                    || first.contains(folder.toString())
                    || !findings(first).equals(findings(inTheStore))
                    || !risk(first).equals(inTheStore.risk())) {
                differing.add(specimen + ": " + first);
            }
        }
        assertThat(differing).isEmpty();
    }

    private String run(List<String> command) {
        return CommandLineRun.of(worker, command.toArray(String[]::new)).out();
    }

    @Test
    void holds_for_real_packages() throws Exception {
        for (Path apk : corpus()) {
            Path own = Files.copy(apk, folder.resolve(apk.getFileName().toString()));
            String out = CommandLineRun.of(
                            worker, "check", own.toString(), "--release-version", "1", "--format", "json")
                    .out();
            ArtifactFile file = SubmissionFolder.read(own).artifact().orElseThrow();
            assertThat(findings(out)).as(apk.toString()).isEqualTo(findings(examined(bare(file))));
        }
    }

    /** What the store alone has is not there: pages that it fetched. */
    private static Subject onALaptop(Subject subject) {
        return new Subject(
                subject.kind(),
                subject.profile(),
                subject.editionId(),
                subject.declaration(),
                subject.version(),
                subject.releaseNotes(),
                subject.artifact(),
                subject.evidence(),
                subject.previous(),
                subject.known(),
                subject.now());
    }

    private static Subject bare(ArtifactFile file) {
        return new Subject(
                SubjectKind.ANDROID_PACKAGE,
                "base",
                "2026-1",
                Manifest.empty(),
                "1",
                Map.of(),
                Optional.of(file),
                List.of(),
                Optional.empty(),
                KnownListings.none(),
                Subjects.NOW);
    }

    /** Those of the corpus, which is not there everywhere, and one of our own. */
    private List<Path> corpus() throws Exception {
        List<Path> packages = new ArrayList<>();
        packages.add(ApkSpecimen.good()
                .write(Files.createDirectory(folder.resolve("own")).resolve("own.apk")));
        if (Files.isDirectory(CORPUS)) {
            try (Stream<Path> files = Files.list(CORPUS)) {
                files.filter(file -> file.toString().endsWith(".apk")).forEach(packages::add);
            }
        }
        return packages;
    }

    private List<Finding> findings(String report) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode execution : json.readTree(report).at("/report/executions")) {
            for (JsonNode finding : execution.path("findings")) {
                findings.add(json.treeToValue(finding, Finding.class));
            }
        }
        return findings;
    }

    private Optional<RiskAssessment> risk(String report) throws IOException {
        JsonNode risk = json.readTree(report).at("/report/risk");
        return risk.isObject() ? Optional.of(json.treeToValue(risk, RiskAssessment.class)) : Optional.empty();
    }

    private ScreeningReport examined(Subject subject) throws IOException {
        return examination.examine(subject, ScreeningOptions.none(), folder);
    }

    private static List<Finding> findings(ScreeningReport report) {
        return report.executions().stream()
                .flatMap(execution -> execution.findings().stream())
                .toList();
    }
}
