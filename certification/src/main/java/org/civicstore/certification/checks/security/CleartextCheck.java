package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.artifact.ApkManifest;
import org.civicstore.certification.artifact.FoundHost;
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

/**
 * SEC-07: manifest and network security configuration allow no unencrypted traffic. OWASP MASVS 2.0.0 NETWORK-1. What the
 * servers negotiate is not looked at here. Servers that the package names are compared with the list of endpoints; a name says
 * nothing about a connection, so what is missing there is a light finding.
 */
public final class CleartextCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("android.cleartext", "2", "SEC-07", Kinds.ANDROID, Duration.ofSeconds(180));
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
        endpoints(context, artifact, findings);
        return findings.outcome("No unencrypted traffic is allowed. Servers were not contacted.");
    }

    private static void endpoints(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        List<FoundHost> found = context.readings().scan(artifact.path()).found();
        Optional<DeclaredEndpoints> declared = DeclaredEndpoints.of(context);
        if (found.isEmpty()) {
            return;
        }
        if (declared.isEmpty()) {
            findings.add(
                    Severity.MINOR,
                    "android.endpoint.no-list",
                    Location.at("", "/evidence"),
                    "The package names " + found.size() + " servers, and no list of endpoints was handed in.",
                    DeclaredEndpoints.EVIDENCE,
                    "Upload a list of the servers that the app contacts, one to a line.");
            return;
        }
        for (FoundHost host : found) {
            if (!declared.get().covers(host.host())) {
                findings.add(
                        Severity.MINOR,
                        "android.endpoint.undeclared",
                        Location.inFile(host.entry()),
                        "The package names a server that is not in the list of endpoints.",
                        host.host(),
                        "Add it to the list when the app contacts it; else say in your answer what the name is for.");
            }
        }
    }
}
