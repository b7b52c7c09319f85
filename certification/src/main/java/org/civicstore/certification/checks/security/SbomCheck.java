package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.artifact.PackageDescription;
import org.civicstore.certification.artifact.Sbom;
import org.civicstore.certification.artifact.SbomReader;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Location;

/**
 * SEC-05: a CycloneDX document of version 1.4 or newer was handed in, keeps to its schema and is about this release. OWASP ASVS 5.0.0, 15.1.2.
 * It is about the release when the version of its root component is the release's, and one of its names (name, last part of the
 * group or package URL, reference) is, without case and punctuation, one of the release's (name in any language, package name,
 * file name).
 */
public final class SbomCheck implements Check {

    private static final CheckInfo INFO = new CheckInfo("sbom", "3", "SEC-05", Kinds.ALL, Duration.ofSeconds(60));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Optional<EvidenceFile> file = context.subject().evidence().stream()
                .filter(evidence -> evidence.type().equals("sbom"))
                .findFirst();
        Findings findings = new Findings(context, INFO);
        if (file.isEmpty() && !demanded(context)) {
            return new CheckOutcome.NotApplicable("No SBOM is demanded of this kind of app, and none was handed in.");
        }
        if (file.isEmpty()) {
            findings.add(
                    "sbom.missing",
                    Location.at("", "/evidence"),
                    "No list of the components of this release was handed in.",
                    "sbom",
                    "Let the build write a CycloneDX file and upload it as evidence of type sbom; on the command line,"
                            + " put it there as evidence/sbom.json.");
            return findings.outcome("");
        }
        Location where = Location.inFile(file.get().fileName());
        try {
            examine(context, new SbomReader().read(file.get().path()), where, findings);
        } catch (UnreadablePackage e) {
            if (!e.packagesFault()) {
                return new CheckOutcome.Error(String.valueOf(e.getMessage()));
            }
            findings.add(
                    "sbom.unreadable",
                    where,
                    "The file is no CycloneDX document.",
                    String.valueOf(e.getMessage()),
                    "Let the build write a CycloneDX file as JSON or XML, and hand in that file unchanged.");
        }
        return findings.outcome("A valid CycloneDX document about this release.");
    }

    private static boolean demanded(CheckContext context) {
        return context.edition()
                .find(INFO.criterion())
                .filter(criterion -> criterion
                        .appliesWhen()
                        .kinds()
                        .contains(context.subject().kind()))
                .isPresent();
    }

    private static void examine(CheckContext context, Sbom sbom, Location where, Findings findings) throws IOException {
        for (String problem : sbom.problems()) {
            findings.add(
                    "sbom.invalid",
                    where,
                    "The document does not keep to the schema of its version.",
                    problem,
                    "Correct it, or use a newer version of the tool that wrote it.");
        }
        if (Set.of("1.0", "1.1", "1.2", "1.3").contains(sbom.specVersion())) {
            findings.add(
                    "sbom.old-version",
                    where,
                    "The document is in a version of CycloneDX before 1.4.",
                    sbom.specVersion(),
                    "Let the tool write version 1.4 or newer.");
        }
        if (!sbom.problems().isEmpty()) {
            return;
        }
        if (sbom.root().isEmpty()) {
            findings.add(
                    "sbom.no-root",
                    where,
                    "The document does not say which release it is about.",
                    "metadata.component",
                    "Add metadata.component with the name and version of this release.");
            return;
        }
        about(context, sbom.root().get(), where, findings);
    }

    private static void about(CheckContext context, Sbom.Component root, Location where, Findings findings)
            throws IOException {
        String release = context.subject().version();
        if (!plain(root.version()).equals(plain(release))) {
            findings.add(
                    "sbom.other-version",
                    where,
                    "The document is about another version than the one handed in.",
                    "document: \"" + root.version() + "\", release: \"" + release + "\"",
                    "Write the SBOM in the same build as the release.");
        }
        Set<String> ours = names(context);
        Set<String> theirs = namesOf(root);
        if (theirs.stream().noneMatch(ours::contains)) {
            findings.add(
                    "sbom.other-name",
                    where,
                    "The document is about something that does not bear the name of this app.",
                    "document: " + theirs + ", app: " + ours,
                    "Let the root component bear the app's name, its package name or its file name.");
        }
    }

    private static Set<String> names(CheckContext context) throws IOException {
        Subject subject = context.subject();
        Stream<String> declared = subject.declaration().name().values().stream();
        Stream<String> file = subject.artifact().stream()
                .map(artifact -> artifact.fileName().replaceFirst("\\.[A-Za-z0-9]{1,8}$", ""));
        Stream<String> inside = packageName(context).stream().flatMap(name -> Stream.of(name, last(name)));
        return Stream.of(declared, file, inside)
                .flatMap(names -> names)
                .map(SbomCheck::letters)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By which the system knows it. */
    private static Optional<String> packageName(CheckContext context) throws IOException {
        Optional<Path> file = context.subject().artifact().map(ArtifactFile::path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return context.subject().kind() == SubjectKind.ANDROID_PACKAGE
                    ? Optional.of(context.readings().manifest(file.get()).packageName())
                    : context.readings().description(file.get()).flatMap(PackageDescription::name);
        } catch (UnreadablePackage e) {
            // The checks of the package report it; the other names remain.
            return Optional.empty();
        }
    }

    private static Set<String> namesOf(Sbom.Component root) {
        String purl = root.purl().replaceFirst("[@?#].*$", "");
        return List.of(root.name(), root.group() + "." + root.name(), last(root.name()), last(purl), root.bomRef())
                .stream()
                .map(SbomCheck::letters)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String plain(String version) {
        return version.strip().replaceFirst("^[vV](?=[0-9])", "");
    }
}
