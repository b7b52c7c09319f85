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

/**
 * SEC-01: the package verifies under a signature scheme that covers the whole file (v2 or newer). OWASP MASVS 2.0.0
 * RESILIENCE-2.
 */
public final class SignatureCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("android.signature", "1", "SEC-01", Kinds.ANDROID, Duration.ofSeconds(120));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings) throws IOException {
        ApkSignature signature = context.readings().signature(artifact.path());
        Location where = Location.inFile(artifact.fileName());
        if (!signature.verified()) {
            findings.add(
                    "android.signature.invalid",
                    where,
                    "The signature of the package does not verify, so its content may have been changed after signing.",
                    String.join("; ", signature.errors()),
                    "Sign the final package again with your release key and do not change it afterwards.");
        } else if (!signature.wholeFileSigned()) {
            findings.add(
                    "android.signature.v1-only",
                    where,
                    "Only signature scheme v1 verifies. It covers the entries and not the file, so data can be added"
                            + " unnoticed.",
                    "schemes that verify: " + String.join(", ", signature.schemes()),
                    "Turn on signature scheme v2 and v3 in the signing step of your build.");
        } else if (signature.signers().size() > 1) {
            findings.add(
                    "android.signature.several-signers",
                    where,
                    "The package has several signers, so its key can never be rotated and later releases cannot be"
                            + " matched.",
                    signature.signers().size() + " signers",
                    "Sign with one key.");
        }
        return findings.outcome("Verified by " + String.join(", ", signature.schemes()) + ".");
    }
}
