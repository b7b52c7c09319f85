package org.civicstore.certification.specimens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.cli.SubmissionFolder;
import org.civicstore.certification.cli.UnusableInput;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;

/**
 * A submission folder under {@code src/test/resources/specimens/<check-id>/}, as {@code civicstore check} reads it, with what
 * a check must answer to it. Packages are built when a test runs, from what {@link SpecimenSheet} says.
 *
 * @param name begins with {@code passes-}, {@code fails-}, or {@code open-} where a check does not come to an answer
 */
public record Specimen(String check, String name, Path source, SpecimenSheet sheet) {

    /** Every specimen there is, by check and name. */
    public static List<Specimen> all() {
        List<Specimen> found = new ArrayList<>();
        for (Path check : folders(root())) {
            for (Path folder : folders(check)) {
                found.add(new Specimen(
                        check.getFileName().toString(),
                        folder.getFileName().toString(),
                        folder,
                        SpecimenSheet.read(folder)));
            }
        }
        return found;
    }

    public boolean passes() {
        return name.startsWith("passes-");
    }

    public boolean fails() {
        return name.startsWith("fails-");
    }

    /** Copies the specimen and builds what its sheet asks for; the result can be handed to the command line. */
    public Path build(Path into) throws Exception {
        Path folder = Files.createDirectories(into.resolve(check).resolve(name));
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = source.relativize(file);
                if (!relative.toString().equals(SpecimenSheet.NAME)) {
                    Path copy = folder.resolve(relative.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        if (sheet.apk().isPresent()) {
            sheet.apk().get().build(folder);
        }
        if (sheet.installer().isPresent()) {
            sheet.installer().get().build(folder);
        }
        if (sheet.container().isPresent()) {
            sheet.container().get().build(folder);
        }
        for (Map.Entry<String, SpecimenDocument> document : sheet.documents().entrySet()) {
            document.getValue().build(folder.resolve(document.getKey()));
        }
        return folder;
    }

    /** The built specimen as checks see it. */
    public Subject subject(Path built) throws IOException, UnusableInput {
        SubmissionFolder folder = SubmissionFolder.read(built);
        Manifest declaration = folder.declaration()
                .manifest()
                .orElseThrow(() -> new IllegalStateException(this + " declares nothing readable: "
                        + folder.declaration().problems()));
        Subject subject = new Subject(
                kind(),
                sheet.profile().orElse("base"),
                edition(),
                declaration,
                sheet.version().orElse("1.2.0"),
                folder.releaseNotes(),
                folder.artifact(),
                folder.evidence(),
                previous(),
                new KnownListings(sheet.known()),
                Subjects.NOW);
        Path pages = built.resolve("web");
        return Files.isDirectory(pages) ? subject.with(SpecimenWeb.of(pages, declaration)) : subject;
    }

    /** Of what is handed in: what the sheet says, else what fits the package that is built, else a web app. */
    public SubjectKind kind() {
        SubjectKind built = sheet.apk()
                .map(_ -> SubjectKind.ANDROID_PACKAGE)
                .or(() -> sheet.installer().map(SpecimenInstaller::kind))
                .orElse(SubjectKind.WEB_APP);
        return sheet.kind().orElse(built);
    }

    /** Of the criteria: what the sheet says, else the first. */
    public String edition() {
        return sheet.edition().orElse("2026-1");
    }

    /** The last approved release, with what the sheet leaves out as empty. */
    public Optional<PreviousRelease> previous() {
        return sheet.previous().map(SpecimenPrevious::release);
    }

    @Override
    public String toString() {
        return check + "/" + name;
    }

    /** In the sources: the build would keep a specimen that was taken away. */
    private static Path root() {
        return Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "specimens");
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("The specimens cannot be listed", e);
        }
    }
}
