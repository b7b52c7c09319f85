package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.artifact.ContainerDefect;
import org.civicstore.certification.artifact.ContainerInspection;
import org.civicstore.certification.artifact.ContainerInspector;
import org.civicstore.certification.artifact.ContainerLimits;
import org.civicstore.certification.artifact.PackageDescription;
import org.civicstore.certification.artifact.UnreadablePackage;
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
            new CheckInfo("container", "2", "SEC-03", Kinds.PACKAGED, Duration.ofSeconds(300));
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
        boolean mustBeContainer = context.subject().kind() != SubjectKind.DESKTOP_INSTALLER;
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
        if (inspection.defects().isEmpty() && !mustBeContainer) {
            signature(context, artifact, findings);
        }
        return findings.outcome("The file is " + content + "; " + inspection.entries() + " entries, "
                + inspection.inflatedBytes() + " bytes unpacked, names and layout agree.");
    }

    /** A Java archive whose signature does not verify holds something else than was put into it. */
    private static void signature(CheckContext context, ArtifactFile artifact, Findings findings) throws IOException {
        try {
            List<String> broken = context.readings()
                    .description(artifact.path())
                    .map(PackageDescription::broken)
                    .orElse(List.of());
            for (String reason : broken) {
                findings.add(
                        "container.signature",
                        Location.inFile(artifact.fileName()),
                        "The signature of the archive does not verify, so its content may have been changed after"
                                + " signing.",
                        reason,
                        "Sign the final archive again and do not change it afterwards.");
            }
        } catch (UnreadablePackage e) {
            // A container that describes nothing: the check of the version says so.
            return;
        }
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
