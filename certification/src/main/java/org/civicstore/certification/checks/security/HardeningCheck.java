package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.time.Duration;
import org.civicstore.certification.artifact.ApkComponent;
import org.civicstore.certification.artifact.ApkManifest;
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
 * SEC-08: a release build, no component open to other apps without need, and a current target level. OWASP MASVS 2.0.0
 * CODE-1 and PLATFORM-1. An older target level weighs less than the rest: it can be mended in a later release under a dated
 * condition.
 */
public final class HardeningCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("android.hardening", "1", "SEC-08", Kinds.ANDROID, Duration.ofSeconds(60));
    private static final String MANIFEST = "AndroidManifest.xml";
    private static final int LEVELS_BEHIND = 2;

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        ApkManifest manifest = context.readings().manifest(artifact.path());
        if (manifest.debuggable()) {
            findings.add(
                    "android.debuggable",
                    Location.at(MANIFEST, "application/@android:debuggable"),
                    "The package is a debug build: anybody with the device can read the app's data and change how it"
                            + " runs.",
                    "android:debuggable=\"true\"",
                    "Hand in the release build.");
        }
        for (ApkComponent component : manifest.components()) {
            exported(component, findings);
        }
        int oldest = PlatformLevels.currentAt(context.subject().now()) - LEVELS_BEHIND;
        if (manifest.targetSdk() < oldest) {
            findings.add(
                    Severity.MAJOR,
                    "android.target-level",
                    Location.at(MANIFEST, "uses-sdk/@android:targetSdkVersion"),
                    "The package targets an old platform level, so newer protections of the device do not apply to it.",
                    "target level " + manifest.targetSdk() + ", at least " + oldest + " is expected",
                    "Build against a current platform level and hand in a new release.",
                    "target level " + manifest.targetSdk());
        }
        return findings.outcome(
                "Release build, target level " + manifest.targetSdk() + ", no component open without need.");
    }

    private static void exported(ApkComponent component, Findings findings) {
        if (!component.exported() || !component.permission().isEmpty()) {
            return;
        }
        Location where = Location.at(MANIFEST, component.type() + "[" + component.name() + "]");
        String remedy = "Set android:exported to false, or protect the component with a permission of level signature.";
        switch (component.type()) {
            case "provider", "service" ->
                findings.add(
                        "android.exported",
                        where,
                        "Any other app on the device can reach this " + component.type() + ".",
                        component.name(),
                        remedy);
            case "receiver" -> {
                if (!SystemBroadcasts.only(component.actions())) {
                    findings.add(
                            Severity.MAJOR,
                            "android.exported.receiver",
                            where,
                            "Any other app on the device can send messages to this receiver.",
                            component.name(),
                            remedy);
                }
            }
            default -> {
                // An activity with an intent filter is a door for people (launcher, links, sharing) and open by design.
                if (component.actions().isEmpty()) {
                    findings.add(
                            Severity.MAJOR,
                            "android.exported.activity",
                            where,
                            "Any other app on the device can open this screen directly.",
                            component.name(),
                            remedy);
                }
            }
        }
    }
}
