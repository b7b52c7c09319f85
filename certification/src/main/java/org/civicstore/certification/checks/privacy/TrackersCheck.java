package org.civicstore.certification.checks.privacy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.DataPractices;
import org.civicstore.certification.manifest.Tracker;

/**
 * PRV-02: code of known advertising and analytics libraries is declared. GDPR article 25(2); OWASP MASVS PRIVACY-2. Presence
 * says nothing about use: whether a declared one stays off until consent, only a person with a running app can see.
 */
public final class TrackersCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("android.trackers", "1", "PRV-02", Kinds.ANDROID, Duration.ofSeconds(180));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        List<String> present = context.readings().scan(artifact.path()).trackers();
        List<String> declared =
                context.subject().declaration().dataPractices().map(DataPractices::trackers).orElse(List.of()).stream()
                        .map(Tracker::name)
                        .map(TrackersCheck::folded)
                        .toList();
        for (String tracker : present) {
            String name = folded(tracker);
            if (declared.stream().noneMatch(said -> !said.isEmpty() && (name.contains(said) || said.contains(name)))) {
                findings.add(
                        "android.tracker.undeclared",
                        Location.inFile("classes.dex"),
                        "The package contains code of an advertising or analytics library that is not declared.",
                        tracker,
                        "Remove the library, or declare it with its purpose and keep it off until the user consents.");
            }
        }
        if (findings.isEmpty() && !present.isEmpty()) {
            return new CheckOutcome.Skipped("Declared and present: " + String.join(", ", present)
                    + ". Whether they stay off until consent is not visible in the package.");
        }
        return findings.outcome("No code of a known advertising or analytics library was recognised.");
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
