package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.civicstore.certification.artifact.EmbeddedSecret;
import org.civicstore.certification.artifact.PackageScan;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Location;

/** SEC-09: no private key, token or password is embedded. OWASP ASVS 5.0.0, 13.3.1; MASVS 2.0.0 CRYPTO-2. */
public final class SecretsCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("package.secrets", "3", "SEC-09", Kinds.PACKAGED, Duration.ofSeconds(180));

    /** Keys that identify a client rather than authenticate it: worth a look, as they must be restricted at the issuer. */
    private static final Set<String> IDENTIFYING = Set.of("google-api-key", "key-store");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        PackageScan scan = context.readings().scan(artifact.path());
        for (EmbeddedSecret secret : scan.secrets()) {
            boolean identifying = IDENTIFYING.contains(secret.kind());
            findings.add(
                    identifying ? Severity.MINOR : Severity.BLOCKING,
                    "secret." + secret.kind(),
                    Location.inFile(secret.entry()),
                    identifying
                            ? "The package contains a " + secret.kind() + "; it must open nothing by itself."
                            : "The package contains what looks like a " + secret.kind()
                                    + ", and everybody who downloads it can read it.",
                    secret.masked(),
                    identifying
                            ? "Restrict the key to this app at its issuer and say so in your answer."
                            : "Withdraw the key at its issuer, keep its successor on a server, and hand in a new"
                                    + " build.");
        }
        if (findings.isEmpty() && !scan.opened()) {
            return new CheckOutcome.NotApplicable("Nothing here opens files of this format, and what is packed in one"
                    + " cannot be seen from outside; a person has to ask.");
        }
        return findings.outcome("No known format of key or token was found in readable form.");
    }
}
