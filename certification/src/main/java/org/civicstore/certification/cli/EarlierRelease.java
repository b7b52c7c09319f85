package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;

/** What {@code --against} names: a package, a folder with a submission, or the JSON report of an earlier check. */
final class EarlierRelease {

    private static final int LIMIT = 32 * 1024 * 1024;

    private final JsonMapper mapper = CertificationJson.mapper();

    /** @param facts reads the facts of a submission, in the child process */
    PreviousRelease read(Path path, Function<SubmissionFolder, Optional<ArtifactFacts>> facts)
            throws IOException, UnusableInput {
        if (path.getFileName().toString().endsWith(".json")) {
            return fromReport(path);
        }
        SubmissionFolder folder = SubmissionFolder.read(path);
        ArtifactFacts known = facts.apply(folder)
                .orElseThrow(() -> new UnusableInput("Nothing can be compared with " + path
                        + ": it holds no package that can be read. Name the earlier package, its folder, or the"
                        + " report that check --format json wrote about it."));
        return of(known, folder.declaration().manifest().orElseGet(Manifest::empty));
    }

    private PreviousRelease fromReport(Path path) throws IOException, UnusableInput {
        try {
            JsonNode report = mapper.readTree(InputFiles.small(path, LIMIT));
            JsonNode artifact = report.at("/report/artifact");
            if (artifact.isObject()) {
                JsonNode declared = report.path("declared");
                return of(
                        mapper.treeToValue(artifact, ArtifactFacts.class),
                        declared.isObject() ? mapper.treeToValue(declared, Manifest.class) : Manifest.empty());
            }
        } catch (JsonProcessingException malformed) {
            throw new UnusableInput(path + " is not JSON: " + malformed.getOriginalMessage());
        }
        throw new UnusableInput(path + " is no report that check --format json wrote about a package.");
    }

    private static PreviousRelease of(ArtifactFacts facts, Manifest declaration) {
        return new PreviousRelease(
                facts.versionName().orElse(""), facts.versionCode().orElse(0), Optional.of(facts), declaration);
    }
}
