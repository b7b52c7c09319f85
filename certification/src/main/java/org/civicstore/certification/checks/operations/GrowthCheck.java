package org.civicstore.certification.checks.operations;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.artifact.ApkComponent;
import org.civicstore.certification.artifact.ApkSignature;
import org.civicstore.certification.artifact.FoundHost;
import org.civicstore.certification.artifact.PackageScan;
import org.civicstore.certification.artifact.TrackerCode;
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
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.Location;

/**
 * OPS-06: what a release can do that the last approved one could not goes to a person: a sensitive permission, a tracker, a
 * server, an open component, another signer. What was approved once is not held again.
 */
public final class GrowthCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("release.growth", "2", "OPS-06", Kinds.ANDROID, Duration.ofSeconds(180));
    private static final String MANIFEST = "AndroidManifest.xml";
    private static final String REMEDY =
            "Say in the release notes why it is needed; a certifier looks at it before the release is listed.";

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        if (context.subject().previous().isEmpty()) {
            return new CheckOutcome.NotApplicable("This is the first release: there is nothing to compare with.");
        }
        PreviousRelease previous = context.subject().previous().get();
        if (previous.artifact().isEmpty()) {
            return new CheckOutcome.Skipped(
                    "What the package of " + previous.version() + " could do is not known; a person must compare.");
        }
        PackageScan scan = context.readings().scan(artifact.path());
        List<ApkComponent> open = context.readings().manifest(artifact.path()).openComponents();
        permissions(context.readings().manifest(artifact.path()).permissions(), previous, findings);
        endpoints(scan.found(), previous, findings);
        signer(context.readings().signature(artifact.path()), artifact, previous, findings);
        Optional<ArtifactDetails> before = previous.details();
        before.ifPresent(details -> {
            trackers(scan.code(), details, previous.version(), findings);
            components(open, details, previous.version(), findings);
        });
        boolean uncompared = before.isEmpty() && !(scan.code().isEmpty() && open.isEmpty());
        if (findings.isEmpty() && uncompared) {
            return new CheckOutcome.Skipped("The trackers and open components of " + previous.version()
                    + " are not known, since it was screened before they were read; a person must compare.");
        }
        return findings.outcome("The same signer as " + previous.version()
                + ", and no new sensitive permission, tracker, server or open component.");
    }

    private static void permissions(List<String> requested, PreviousRelease previous, Findings findings) {
        for (String permission : requested) {
            if (SensitivePermissions.contains(permission)
                    && !previous.permissions().contains(permission)) {
                findings.add(
                        "release.new-permission",
                        Location.at(MANIFEST, "uses-permission[" + permission + "]"),
                        "The release asks for a sensitive permission that " + previous.version() + " did not.",
                        permission,
                        REMEDY);
            }
        }
    }

    private static void endpoints(List<FoundHost> found, PreviousRelease previous, Findings findings) {
        for (FoundHost host : found) {
            if (!previous.endpoints().contains(host.host())) {
                findings.add(
                        "release.new-endpoint",
                        Location.inFile(host.entry()),
                        "The release names a server that " + previous.version() + " did not.",
                        host.host(),
                        REMEDY);
            }
        }
    }

    private static void trackers(List<TrackerCode> code, ArtifactDetails before, String version, Findings findings) {
        for (TrackerCode tracker : code) {
            if (!before.trackers().contains(tracker.name())) {
                findings.add(
                        "release.new-tracker",
                        Location.at(tracker.entry(), tracker.exampleClass()),
                        "The release contains code of " + tracker.name() + ", which " + version + " did not.",
                        tracker.name(),
                        REMEDY);
            }
        }
    }

    private static void components(List<ApkComponent> open, ArtifactDetails before, String version, Findings findings) {
        for (ApkComponent component : open) {
            if (!before.exported().contains(component.typeAndName())) {
                findings.add(
                        "release.new-exported",
                        Location.at(MANIFEST, component.type() + "[" + component.name() + "]"),
                        "Any other app on the device can reach a component that " + version + " did not have open.",
                        component.typeAndName(),
                        REMEDY);
            }
        }
    }

    private static void signer(
            ApkSignature signature, ArtifactFile artifact, PreviousRelease previous, Findings findings) {
        Optional<String> pinned = previous.signerSha256();
        if (pinned.isPresent() && !signature.signers().contains(pinned.get())) {
            findings.add(
                    "release.new-signer",
                    Location.inFile(artifact.fileName()),
                    "The signer is another one than that of " + previous.version() + ".",
                    String.join(", ", signature.signers()),
                    "Explain the change of key; a certifier looks at it before the release is listed.");
        }
    }
}
