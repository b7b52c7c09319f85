package org.civicstore.certification.checks.interoperability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Location;

/**
 * INT-01: the web app manifest names the app, starts within its scope, and has language and icons. W3C Web Application
 * Manifest. Examined is the file that was handed in; nothing is fetched.
 */
public final class WebManifestCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("web.manifest", "1", "INT-01", Set.of(SubjectKind.WEB_APP), Duration.ofSeconds(30));
    private static final int MAX_BYTES = 256 * 1024;

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Subject subject = context.subject();
        Findings findings = new Findings(context, INFO);
        Optional<Handed> file = file(subject);
        if (file.isEmpty()) {
            if (subject.declaration().webApp().flatMap(app -> app.manifestUrl()).isPresent()) {
                return new CheckOutcome.Skipped(
                        "The declaration links to a manifest, but the file was not handed in and nothing is fetched.");
            }
            findings.add(
                    "web.manifest.missing",
                    Location.at("declaration", "/webApp/manifestUrl"),
                    "There is no web app manifest, so the app cannot be installed on a device.",
                    "manifestUrl",
                    "Add a manifest to the web app and hand in the file.");
            return findings.outcome("");
        }
        byte[] bytes = read(file.get().path());
        if (bytes.length > MAX_BYTES) {
            findings.add(
                    "web.manifest.size",
                    Location.inFile(file.get().name()),
                    "The manifest is larger than 256 KiB.",
                    Files.size(file.get().path()) + " bytes",
                    "Reduce it to what the standard defines.");
            return findings.outcome("");
        }
        try {
            JsonNode manifest = JsonMapper.builder().build().readTree(bytes);
            new WebManifestRules(file.get().name(), findings)
                    .examine(manifest, subject.declaration().webApp());
        } catch (JsonProcessingException e) {
            findings.add(
                    "web.manifest.json",
                    new Location(file.get().name(), line(e), ""),
                    "The manifest is not JSON.",
                    e.getOriginalMessage(),
                    "Correct the syntax at that line.");
        }
        return findings.outcome(
                "Name, start address, scope, language and icons are as the standard and the store want them.");
    }

    private record Handed(Path path, String name) {}

    private static Optional<Handed> file(Subject subject) {
        return subject.evidence().stream()
                .filter(evidence -> evidence.type().equals("manifest"))
                .findFirst()
                .map((EvidenceFile e) -> new Handed(e.path(), e.fileName()))
                .or(() -> subject.artifact().map((ArtifactFile a) -> new Handed(a.path(), a.fileName())));
    }

    private static byte[] read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }
}
