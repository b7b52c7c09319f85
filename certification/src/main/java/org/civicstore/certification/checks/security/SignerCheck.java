package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.time.Duration;
import org.civicstore.certification.artifact.ApkSignature;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.finding.Location;

/** SEC-02: the signer is the one of the release before, or proves with a v3 lineage that it took over from that one. */
public final class SignerCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("android.signer", "1", "SEC-02", Kinds.ANDROID, Duration.ofSeconds(120));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings) throws IOException {
        if (context.subject().previous().isEmpty()) {
            return new CheckOutcome.NotApplicable("This is the first release: its signer is pinned for those to come.");
        }
        String pinned = context.subject().previous().get().signerSha256().orElse("");
        if (pinned.isBlank()) {
            return new CheckOutcome.NotApplicable("The release before was no signed package, so no signer is pinned.");
        }
        ApkSignature signature = context.readings().signature(artifact.path());
        if (signature.signers().isEmpty()) {
            findings.add(
                    "android.signer.unknown",
                    Location.inFile(artifact.fileName()),
                    "No signature verifies, so the signer is not known to be the one of the release before.",
                    "expected " + pinned,
                    "Sign with the key of the earlier releases.");
        } else if (!signature.signers().contains(pinned) && !signature.lineage().contains(pinned)) {
            findings.add(
                    "android.signer.changed",
                    Location.inFile(artifact.fileName()),
                    "The package is signed by another key than the release before, and nothing proves a rotation.",
                    "expected " + pinned + ", found " + String.join(", ", signature.signers()),
                    "Sign with the earlier key, or rotate it with a lineage (apksigner rotate) and sign with v3.");
        }
        return findings.outcome(
                signature.signers().contains(pinned)
                        ? "The signer is the pinned one."
                        : "The signer proves that it took over from the pinned one.");
    }
}
