package org.civicstore.certification.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.artifact.DocumentReading;
import org.civicstore.certification.artifact.MediaTypes;
import org.civicstore.certification.artifact.Readings;
import org.civicstore.certification.change.ChangeTable;
import org.civicstore.certification.change.ReleaseChange;
import org.civicstore.certification.change.ReleaseFacts;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.CheckRegistry;
import org.civicstore.certification.check.CheckRunner;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.StandardChecks;
import org.civicstore.certification.checks.security.Clamd;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.fetch.WebFacts;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.certification.finding.ScreeningReport;

/** One whole screening, in the process that calls it: all due checks, then the facts. Only the worker calls it on vendor files. */
public final class Examination {

    private static final Duration SCANNER_TIMEOUT = Duration.ofSeconds(120);
    /** Raised when screening the same input could give another report than before, beyond the versions of the checks. */
    static final String ENGINE = "3";

    private final MediaTypes types;

    public Examination() {
        this.types = new MediaTypes();
    }

    /** @param tempDir an existing folder; what is made in it is removed again */
    public ScreeningReport examine(Subject handedIn, ScreeningOptions options, Path tempDir) throws IOException {
        CriteriaEdition edition = CriteriaEdition.load(handedIn.editionId());
        Path scratch = Files.createTempDirectory(tempDir, "run");
        try {
            Readings readings = new Readings(types, Files.createDirectory(scratch.resolve("unpacked")));
            Subject subject = named(handedIn, readings);
            List<CheckExecution> executions =
                    new CheckRunner(registry(options), System::nanoTime).run(subject, edition, readings, scratch);
            Optional<ArtifactFacts> artifact = new PackageFacts(subject, readings).read();
            return new ScreeningReport(
                    ENGINE,
                    edition.id(),
                    executions,
                    artifact,
                    documents(subject, readings),
                    web(subject),
                    Optional.of(subject.risk(edition, artifact)),
                    change(subject, artifact));
        } finally {
            WorkerFolders.remove(scratch);
        }
    }

    private static Optional<ReleaseChange> change(Subject subject, Optional<ArtifactFacts> artifact) {
        ReleaseFacts now = new ReleaseFacts(subject.version(), artifact, subject.declaration());
        return subject.previous().map(previous -> ChangeTable.standard().compare(ReleaseFacts.of(previous), now));
    }

    static CheckRegistry registry(ScreeningOptions options) {
        return StandardChecks.with(
                        options.clamd().map(address -> new Clamd(address.host(), address.port(), SCANNER_TIMEOUT)),
                        options.osv())
                .configured(options.disabled(), options.timeoutSeconds());
    }

    /** Read once here, the package's own version need not cost a second screening. */
    private static Subject named(Subject subject, Readings readings) throws IOException {
        return subject.version().equals(Subject.VERSION_OF_THE_PACKAGE)
                ? new PackageFacts(subject, readings).version().map(subject::as).orElse(subject)
                : subject;
    }

    private static List<WebFacts> web(Subject subject) {
        return subject.web().stream()
                .flatMap(snapshot -> snapshot.pages().stream())
                .map(WebFacts::of)
                .toList();
    }

    private static List<DocumentFacts> documents(Subject subject, Readings readings) throws IOException {
        List<DocumentFacts> documents = new ArrayList<>();
        for (EvidenceFile file : subject.evidence()) {
            if (readings.document(file.id(), file.path()) instanceof DocumentReading.Readable readable) {
                documents.add(readable.facts());
            }
        }
        return documents;
    }
}
