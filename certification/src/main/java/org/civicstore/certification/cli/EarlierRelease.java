package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.finding.ArtifactFacts;

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
        ArtifactFacts known = facts.apply(SubmissionFolder.read(path))
                .orElseThrow(() -> new UnusableInput("Nothing can be compared with " + path
                        + ": it holds no package that can be read. Name the earlier package, its folder, or the"
                        + " report that check --format json wrote about it."));
        return of(mapper.valueToTree(known));
    }

    private PreviousRelease fromReport(Path path) throws IOException, UnusableInput {
        try {
            JsonNode artifact = mapper.readTree(InputFiles.small(path, LIMIT)).at("/report/artifact");
            if (artifact instanceof ObjectNode known) {
                return of(known);
            }
        } catch (JsonProcessingException malformed) {
            throw new UnusableInput(path + " is not JSON: " + malformed.getOriginalMessage());
        }
        throw new UnusableInput(path + " is no report that check --format json wrote about a package.");
    }

    /** Facts and release share the names of what is compared, so that more of it needs no change here. */
    private PreviousRelease of(ObjectNode facts) {
        facts.put("version", facts.path("versionName").asText(""));
        facts.put("signerSha256", facts.path("signerSha256").asText(""));
        return mapper.convertValue(facts, PreviousRelease.class);
    }
}
