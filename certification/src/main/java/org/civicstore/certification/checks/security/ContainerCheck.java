package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.civicstore.certification.artifact.ContainerDefect;
import org.civicstore.certification.artifact.ContainerInspection;
import org.civicstore.certification.artifact.ContainerInspector;
import org.civicstore.certification.artifact.ContainerLimits;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Location;

/**
 * SEC-03: the file is what name and sender say, and a ZIP-based file is one well-formed container. OWASP ASVS 5.0.0, 5.2.2,
 * 5.2.5 and 5.3.3.
 */
public final class ContainerCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("container", "1", "SEC-03", Kinds.DISTRIBUTED, Duration.ofSeconds(300));
    private static final String REMEDY =
            "Build the file again with an ordinary, current packaging tool and hand in its output unchanged.";

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Optional<ArtifactFile> handedIn = context.subject().artifact();
        if (handedIn.isEmpty()) {
            return new CheckOutcome.Skipped("No file was handed in.");
        }
        ArtifactFile artifact = handedIn.get();
        Findings findings = new Findings(context, INFO);
        String content = type(context, artifact, findings);
        boolean mustBeContainer = context.subject().kind() == SubjectKind.ANDROID_PACKAGE;
        if (!mustBeContainer && !ContainerInspector.looksLikeZip(artifact.path())) {
            return findings.outcome("The file is " + content + ", which is no ZIP container.");
        }
        ContainerInspection inspection =
                new ContainerInspector(context.scratch(), ContainerLimits.standard()).inspect(artifact.path());
        for (ContainerDefect defect : inspection.defects()) {
            findings.add(
                    defect.rule(),
                    Location.at(artifact.fileName(), defect.entry()),
                    "The container is not well-formed: " + defect.message(),
                    defect.entry(),
                    REMEDY);
        }
        return findings.outcome("The file is " + content + "; " + inspection.entries() + " entries, "
                + inspection.inflatedBytes() + " bytes unpacked, names and layout agree.");
    }

    private static String type(CheckContext context, ArtifactFile artifact, Findings findings) throws IOException {
        String content = context.readings().mediaType(artifact.path());
        FileTypes accepted = FileTypes.of(context.subject().kind());
        Location where = Location.inFile(artifact.fileName());
        if (!accepted.content(content)) {
            findings.add(
                    "type.content",
                    where,
                    "The content is not of a type that this kind of app is distributed as.",
                    "content: " + content + ", " + artifact.size() + " bytes",
                    "Hand in one of: " + accepted.extensions() + ".");
        } else if (!accepted.pair(artifact.fileName(), content)) {
            findings.add(
                    "type.name",
                    where,
                    "The extension of the file name does not fit the content.",
                    "content: " + content,
                    "Name the file after what it is.");
        } else if (!accepted.claim(artifact.claimedMediaType(), content)) {
            findings.add(
                    "type.claim",
                    where,
                    "The file was sent as another media type than it is.",
                    "claimed: " + artifact.claimedMediaType() + ", content: " + content,
                    "Send the file with its own media type, or with application/octet-stream.");
        }
        return content;
    }
}
