package org.civicstore.certification.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestReading;

/**
 * What lies in a folder for a submission:
 *
 * <pre>
 * civicstore.yml or civicstore.json   the declaration; else publiccode.yml, else manifest.webmanifest
 * app.apk                             one package or installer, if the app has one
 * evidence/dpia.pdf                   documents, named after the evidence they are
 * release-notes/nb.md                 what is new, one file for each language
 * </pre>
 *
 * A single file stands for a folder with nothing but that file, and civicstore.yml for the folder that it lies in.
 */
public record SubmissionFolder(
        ManifestReading declaration,
        Optional<ArtifactFile> artifact,
        List<EvidenceFile> evidence,
        Map<String, String> releaseNotes) {

    private static final int NOTES_LIMIT = 256 * 1024;

    public static SubmissionFolder read(Path path) throws IOException, UnusableInput {
        if (Files.isRegularFile(path) && nameOf(path).matches("civicstore\\.(yml|json)")) {
            return read(path.toAbsolutePath().getParent());
        }
        if (Files.isRegularFile(path)) {
            boolean isPackage = PackageFormat.of(path).isPresent();
            return new SubmissionFolder(
                    isPackage ? nothingDeclared() : Declarations.read(path),
                    isPackage ? Optional.of(artifact(path)) : Optional.empty(),
                    List.of(),
                    Map.of());
        }
        if (!Files.isDirectory(path)) {
            throw new UnusableInput("There is no file or folder " + path + ".");
        }
        return new SubmissionFolder(
                declarationIn(path),
                artifactIn(path),
                evidenceIn(path.resolve("evidence")),
                notesIn(path.resolve("release-notes")));
    }

    private static ManifestReading declarationIn(Path folder) throws IOException, UnusableInput {
        for (String name : List.of("civicstore.yml", "civicstore.json", "publiccode.yml", "manifest.webmanifest")) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return Declarations.read(folder.resolve(name));
            }
        }
        return nothingDeclared();
    }

    private static ManifestReading nothingDeclared() {
        return new ManifestReading(Optional.of(Manifest.empty()), List.of());
    }

    private static Optional<ArtifactFile> artifactIn(Path folder) throws IOException, UnusableInput {
        List<Path> packages = filesIn(folder).stream()
                .filter(file -> PackageFormat.of(file).isPresent())
                .toList();
        if (packages.size() > 1) {
            throw new UnusableInput("There are several packages in " + folder + "; leave one there: " + packages);
        }
        return packages.isEmpty() ? Optional.empty() : Optional.of(artifact(packages.getFirst()));
    }

    private static ArtifactFile artifact(Path file) throws IOException {
        String mediaType = PackageFormat.of(file).map(PackageFormat::mediaType).orElse("");
        return new ArtifactFile(
                file.toAbsolutePath(),
                file.getFileName().toString(),
                mediaType,
                InputFiles.sha256(file),
                Files.size(file));
    }

    private static List<EvidenceFile> evidenceIn(Path folder) throws IOException {
        List<EvidenceFile> evidence = new ArrayList<>();
        for (Path file : filesIn(folder)) {
            evidence.add(new EvidenceFile(
                    "evidence-" + (evidence.size() + 1),
                    stem(file),
                    file.toAbsolutePath(),
                    file.getFileName().toString(),
                    "",
                    InputFiles.sha256(file),
                    Files.size(file)));
        }
        return evidence;
    }

    private static Map<String, String> notesIn(Path folder) throws IOException, UnusableInput {
        Map<String, String> notes = new TreeMap<>();
        for (Path file : filesIn(folder)) {
            notes.put(stem(file), new String(InputFiles.small(file, NOTES_LIMIT), StandardCharsets.UTF_8));
        }
        return notes;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
