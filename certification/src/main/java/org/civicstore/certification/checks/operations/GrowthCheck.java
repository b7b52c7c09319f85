package org.civicstore.certification.checks.operations;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.civicstore.certification.artifact.ApkSignature;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.checks.privacy.SensitivePermissions;
import org.civicstore.certification.finding.Location;

/**
 * OPS-06: what a release can do that the one before could not goes to a person. Compared are sensitive permissions and the
 * signer; trackers and endpoints of the release before are not known here.
 */
public final class GrowthCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("release.growth", "1", "OPS-06", Kinds.ANDROID, Duration.ofSeconds(120));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        Optional<PreviousRelease> previous = context.subject().previous();
        if (previous.isEmpty()) {
            return new CheckOutcome.NotApplicable("This is the first release: there is nothing to compare with.");
        }
        for (String permission : context.readings().manifest(artifact.path()).permissions()) {
            if (SensitivePermissions.contains(permission)
                    && !previous.get().permissions().contains(permission)) {
                findings.add(
                        "release.new-permission",
                        Location.at("AndroidManifest.xml", "uses-permission[" + permission + "]"),
                        "The release asks for a sensitive permission that "
                                + previous.get().version() + " did not.",
                        permission,
                        "Say in the release notes why it is needed; a certifier looks at it before the release is"
                                + " listed.");
            }
        }
        ApkSignature signature = context.readings().signature(artifact.path());
        String pinned = previous.get().signerSha256().orElse("");
        if (!pinned.isBlank() && !signature.signers().contains(pinned)) {
            findings.add(
                    "release.new-signer",
                    Location.inFile(artifact.fileName()),
                    "The signer is another one than that of " + previous.get().version() + ".",
                    String.join(", ", signature.signers()),
                    "Explain the change of key; a certifier looks at it before the release is listed.");
        }
        return findings.outcome("No new sensitive permission and the same signer as "
                + previous.get().version() + ". Trackers and endpoints were not compared.");
    }
}
