package org.civicstore.certification.checks.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.civicstore.certification.artifact.ApkManifest;
import org.civicstore.certification.artifact.PackageDescription;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Location;

/** OPS-05: the version moves forward, is what the listing will say, and comes with release notes. */
public final class VersionCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("release.version", "3", "OPS-05", Kinds.PACKAGED, Duration.ofSeconds(60));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Subject subject = context.subject();
        Findings findings = new Findings(context, INFO);
        if (subject.releaseNotes().values().stream().allMatch(String::isBlank)) {
            findings.add(
                    "release.notes-missing",
                    Location.at("", "/releaseNotes"),
                    "The release notes are empty, so nobody can tell what is new.",
                    subject.version(),
                    "Say in a sentence or two what changed, or that this is the first release; on the command line, in"
                            + " release-notes/nb.md and en.md.");
        }
        if (subject.previous()
                .map(PreviousRelease::version)
                .filter(subject.version()::equals)
                .isPresent()) {
            findings.add(
                    "release.version-reused",
                    Location.at("", "/version"),
                    "The version is that of a release that is already published.",
                    subject.version(),
                    "Give the release a version of its own.");
        }
        Optional<CheckOutcome> notLooked = artifact(context, findings);
        // What is wrong without the package is worth knowing even when the package could not be looked at.
        return notLooked
                .filter(outcome -> findings.isEmpty())
                .orElseGet(() -> findings.outcome("Version " + subject.version() + " is new and has release notes."));
    }

    private static Optional<CheckOutcome> artifact(CheckContext context, Findings findings) throws IOException {
        Subject subject = context.subject();
        Optional<ArtifactFile> artifact = subject.artifact();
        if (artifact.isEmpty()) {
            return Optional.of(new CheckOutcome.Skipped("No package was handed in."));
        }
        try {
            Path file = artifact.get().path();
            if (subject.kind() == SubjectKind.ANDROID_PACKAGE) {
                compare(subject, context.readings().manifest(file), findings);
                return Optional.empty();
            }
            return compare(subject, artifact.get(), context.readings().description(file), findings);
        } catch (UnreadablePackage e) {
            return Optional.of(ApkCheck.unreadable(e));
        }
    }

    /** Other systems have no code that must grow; what can be compared is the version that the package names. */
    private static Optional<CheckOutcome> compare(
            Subject subject, ArtifactFile artifact, Optional<PackageDescription> described, Findings findings) {
        String said = "Version " + subject.version() + " is new and has release notes. ";
        if (described.isEmpty()) {
            return Optional.of(new CheckOutcome.NotApplicable(
                    said + "Which version the file itself bears is not known: nothing here reads its format."));
        }
        String remarks = String.join(" ", described.get().remarks());
        Optional<String> version = described.get().version();
        if (version.isEmpty()) {
            return Optional.of(
                    new CheckOutcome.Pass((said + "The file names no version that is read here. " + remarks).strip()));
        }
        if (!ReleaseVersions.same(version.get(), subject.version())) {
            findings.add(
                    Severity.MINOR,
                    "release.package-version",
                    Location.inFile(artifact.fileName()),
                    "The package bears another version than the one handed in.",
                    version.get() + " in the package, " + subject.version() + " handed in",
                    "Hand the release in under the version that the package bears.");
        }
        return Optional.of(new CheckOutcome.Pass((said + "The package bears it too. " + remarks).strip()));
    }

    private static void compare(Subject subject, ApkManifest manifest, Findings findings) {
        long before = subject.previous().map(PreviousRelease::versionCode).orElse(0L);
        if (manifest.versionCode() <= before) {
            findings.add(
                    "android.version-code",
                    Location.at("AndroidManifest.xml", "manifest/@android:versionCode"),
                    "The version code is not greater than that of the release before, so devices would not update.",
                    manifest.versionCode() + " after " + before,
                    "Raise android:versionCode and build again.");
        }
        if (!manifest.versionName().isEmpty() && !manifest.versionName().equals(subject.version())) {
            findings.add(
                    Severity.MINOR,
                    "android.version-name",
                    Location.at("AndroidManifest.xml", "manifest/@android:versionName"),
                    "The device will show another version than the listing.",
                    manifest.versionName() + " in the package, " + subject.version() + " handed in",
                    "Hand the release in under the version that the package bears.");
        }
    }
}
