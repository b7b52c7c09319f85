package org.civicstore.certification.checks.privacy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.civicstore.certification.artifact.PackageScan;
import org.civicstore.certification.artifact.TrackerCode;
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
 * PRV-02: code of known advertising, analytics and crash-reporting libraries is declared. GDPR article 25(2); OWASP MASVS PRIVACY-2. Presence
 * says nothing about use: whether a declared one stays off until consent, only a person with a running app can see.
 */
public final class TrackersCheck extends ApkCheck {

    private static final CheckInfo INFO =
            new CheckInfo("android.trackers", "2", "PRV-02", Kinds.ANDROID, Duration.ofSeconds(180));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        PackageScan scan = context.readings().scan(artifact.path());
        List<String> declared =
                context.subject().declaration().dataPractices().map(DataPractices::trackers).orElse(List.of()).stream()
                        .map(Tracker::name)
                        .map(TrackersCheck::folded)
                        .toList();
        for (TrackerCode tracker : scan.code()) {
            String name = folded(tracker.name());
            if (declared.stream().noneMatch(said -> !said.isEmpty() && (name.contains(said) || said.contains(name)))) {
                findings.add(
                        "android.tracker.undeclared",
                        Location.at(tracker.entry(), tracker.exampleClass()),
                        "The package contains code of " + tracker.name() + " (" + tracker.category()
                                + "), which the declaration does not name.",
                        tracker.name(),
                        "Remove the library, or declare it with its purpose and keep it off until the user consents.");
            }
        }
        if (findings.isEmpty() && !scan.unreadableCode().isEmpty()) {
            return new CheckOutcome.Skipped("Code that cannot be decoded may hold anything: "
                    + String.join(", ", scan.unreadableCode()) + ". A person must look at it.");
        }
        if (findings.isEmpty() && !scan.code().isEmpty()) {
            return new CheckOutcome.Skipped("Declared and present: " + String.join(", ", scan.trackers())
                    + ". Whether they stay off until consent is not visible in the package.");
        }
        return findings.outcome("No code of a known advertising or analytics library was recognised.");
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
