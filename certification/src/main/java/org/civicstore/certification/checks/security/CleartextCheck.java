package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.artifact.ApkManifest;
import org.civicstore.certification.artifact.DocumentReading;
import org.civicstore.certification.artifact.FoundHost;
import org.civicstore.certification.artifact.PackageDescription;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.fetch.EndpointList;
import org.civicstore.certification.finding.Location;

/**
 * SEC-07: manifest and network security configuration allow no unencrypted traffic, and the servers that the vendor lists
 * negotiate TLS 1.2 or newer ({@link ServerEncryption}). OWASP MASVS 2.0.0 NETWORK-1; OWASP ASVS 5.0.0, 12.1.1 and 12.2.1.
 * Servers that the package names are compared with the list; a name says nothing about a connection, so what is missing there
 * is a light finding.
 */
public final class CleartextCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("android.cleartext", "3", "SEC-07", Kinds.ALL, Duration.ofSeconds(180));
    private static final String MANIFEST = "AndroidManifest.xml";

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Findings findings = new Findings(context, INFO);
        Optional<EndpointList> listed = listed(context);
        Subject subject = context.subject();
        if (subject.kind() == SubjectKind.ANDROID_PACKAGE && subject.artifact().isEmpty()) {
            return new CheckOutcome.Skipped("No package was handed in.");
        }
        try {
            if (subject.kind() == SubjectKind.ANDROID_PACKAGE) {
                android(context, subject.artifact().orElseThrow(), listed, findings);
            } else if (subject.artifact().isPresent()) {
                other(context.readings().description(subject.artifact().get().path()), findings);
            }
        } catch (UnreadablePackage e) {
            return ApkCheck.unreadable(e);
        }
        ServerEncryption servers = new ServerEncryption(subject, listed, findings);
        Optional<CheckOutcome> notContacted = servers.examine();
        // What is wrong with the package is worth knowing even where no server was contacted.
        return notContacted
                .filter(_ -> findings.isEmpty())
                .orElseGet(() -> findings.outcome(
                        servers.named()
                                ? "No unencrypted traffic is allowed, and every listed server negotiates TLS 1.2 or"
                                        + " newer."
                                : "No unencrypted traffic is allowed, and the package names no server."));
    }

    /** Empty when no readable list was handed in. */
    private static Optional<EndpointList> listed(CheckContext context) throws IOException {
        StringBuilder texts = new StringBuilder();
        boolean any = false;
        for (EvidenceFile file : context.subject().evidence()) {
            if (file.type().equals(EndpointList.EVIDENCE)
                    && context.readings().document(file.id(), file.path())
                            instanceof DocumentReading.Readable readable) {
                any = true;
                texts.append(readable.facts().text()).append('\n');
            }
        }
        return any ? Optional.of(EndpointList.of(texts.toString())) : Optional.empty();
    }

    /** Apple, "NSAppTransportSecurity": what a package excepts from the encryption that iOS demands. */
    private static void other(Optional<PackageDescription> described, Findings findings) {
        for (String domain : described.map(PackageDescription::cleartext).orElse(List.of())) {
            findings.add(
                    "ios.cleartext",
                    Location.at("Info.plist", "NSAppTransportSecurity"),
                    domain.equals("*")
                            ? "The app may send data unencrypted to any server."
                            : "The app may send data unencrypted to " + domain + ".",
                    domain,
                    "Remove the exceptions from NSAppTransportSecurity and let the servers encrypt.");
        }
    }

    private static void android(
            CheckContext context, ArtifactFile artifact, Optional<EndpointList> listed, Findings findings)
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
        endpoints(context.readings().scan(artifact.path()).found(), listed, findings);
    }

    private static void endpoints(List<FoundHost> found, Optional<EndpointList> declared, Findings findings) {
        if (found.isEmpty()) {
            return;
        }
        if (declared.isEmpty()) {
            findings.add(
                    Severity.MINOR,
                    "android.endpoint.no-list",
                    Location.at("", "/evidence"),
                    "The package names " + found.size() + " servers, and no list of endpoints was handed in.",
                    EndpointList.EVIDENCE,
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
