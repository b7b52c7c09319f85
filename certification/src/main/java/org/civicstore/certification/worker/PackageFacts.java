package org.civicstore.certification.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.civicstore.certification.artifact.ApkComponent;
import org.civicstore.certification.artifact.ApkManifest;
import org.civicstore.certification.artifact.ApkSignature;
import org.civicstore.certification.artifact.IconHash;
import org.civicstore.certification.artifact.PackageDescription;
import org.civicstore.certification.artifact.PackageScan;
import org.civicstore.certification.artifact.Readings;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;

/** The facts of a subject's package, without judgement. Empty for one that cannot be read: the checks report that. */
record PackageFacts(Subject subject, Readings readings) {

    /** As the package itself names it. */
    Optional<String> version() throws IOException {
        try {
            if (subject.artifact().isEmpty()) {
                return Optional.empty();
            }
            Path file = subject.artifact().get().path();
            return subject.kind() == SubjectKind.ANDROID_PACKAGE
                    ? filled(readings.manifest(file).versionName())
                    : readings.description(file).flatMap(PackageDescription::version);
        } catch (UnreadablePackage e) {
            return Optional.empty();
        }
    }

    Optional<ArtifactFacts> read() throws IOException {
        try {
            if (subject.artifact().isEmpty()) {
                return Optional.empty();
            }
            ArtifactFile artifact = subject.artifact().get();
            if (subject.kind() == SubjectKind.ANDROID_PACKAGE) {
                return Optional.of(android(artifact));
            }
            Optional<PackageDescription> described = readings.description(artifact.path());
            return described.isEmpty() ? Optional.empty() : Optional.of(other(described.get(), artifact));
        } catch (UnreadablePackage e) {
            return Optional.empty();
        }
    }

    private ArtifactFacts android(ArtifactFile artifact) throws IOException, UnreadablePackage {
        Path apk = artifact.path();
        ApkManifest manifest = readings.manifest(apk);
        ApkSignature signature = readings.signature(apk);
        PackageScan scan = readings.scan(apk);
        List<String> exported = manifest.openComponents().stream()
                .map(ApkComponent::typeAndName)
                .sorted()
                .distinct()
                .toList();
        ArtifactDetails details = new ArtifactDetails(
                "apk",
                artifact.size(),
                scan.trackers(),
                signature.lineage(),
                exported,
                readings.icon(apk).map(IconHash::toString),
                scan.nativeCode(),
                Optional.empty());
        return new ArtifactFacts(
                filled(manifest.packageName()),
                filled(manifest.versionName()),
                OptionalLong.of(manifest.versionCode()),
                OptionalInt.of(manifest.minSdk()),
                OptionalInt.of(manifest.targetSdk()),
                manifest.permissions(),
                signature.signers().stream().findFirst(),
                signature.schemes(),
                manifest.debuggable(),
                !manifest.cleartext().isEmpty(),
                filled(manifest.label()),
                scan.hosts(),
                Optional.of(details));
    }

    private ArtifactFacts other(PackageDescription described, ArtifactFile artifact)
            throws IOException, UnreadablePackage {
        PackageScan scan = readings.scan(artifact.path());
        TreeSet<String> processors = new TreeSet<>(described.architectures());
        processors.addAll(scan.nativeCode());
        ArtifactDetails details = new ArtifactDetails(
                described.format(),
                artifact.size(),
                scan.trackers(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.copyOf(processors),
                described.minimumSystem());
        return new ArtifactFacts(
                described.name(),
                described.version(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                described.permissions(),
                described.signer(),
                described.signer().map(signer -> described.format()).stream().toList(),
                false,
                !described.cleartext().isEmpty(),
                described.label(),
                scan.hosts(),
                Optional.of(details));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(t -> !t.isBlank());
    }
}
