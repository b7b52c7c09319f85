package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.time.Duration;
import org.civicstore.certification.artifact.ApkManifest;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.finding.Location;

/**
 * SEC-07: manifest and network security configuration allow no unencrypted traffic. OWASP MASVS 2.0.0 NETWORK-1. What the
 * servers negotiate is not looked at here.
 */
public final class CleartextCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("android.cleartext", "1", "SEC-07", Kinds.ANDROID, Duration.ofSeconds(60));
    private static final String MANIFEST = "AndroidManifest.xml";

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        ApkManifest manifest = context.readings().manifest(artifact.path());
        for (String domain : manifest.cleartext()) {
            boolean everywhere = domain.equals("*");
            findings.add(
                    everywhere ? "android.cleartext.everywhere" : "android.cleartext.domain",
                    Location.at(MANIFEST, "application"),
                    everywhere
                            ? "The app may send data unencrypted to any server."
                            : "The app may send data unencrypted to " + domain + ".",
                    everywhere ? "target level " + manifest.targetSdk() : domain,
                    "Set android:usesCleartextTraffic to false and remove cleartextTrafficPermitted from the network"
                            + " security configuration.");
        }
        if (manifest.trustsUserCertificates()) {
            findings.add(
                    "android.network.user-certificates",
                    Location.at(MANIFEST, "application"),
                    "The app trusts certificates that somebody installed on the device, so its traffic can be read.",
                    "target level " + manifest.targetSdk(),
                    "Trust user certificates in debug-overrides only, and target level 24 or newer.");
        }
        return findings.outcome("No unencrypted traffic is allowed. Servers were not contacted.");
    }
}
