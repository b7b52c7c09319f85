package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.civicstore.certification.artifact.MediaTypes;
import org.civicstore.certification.artifact.Readings;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.finding.ScreeningReport;

/**
 * Has a worker load what its first answer will need, on two small files of its own: loading takes longer than most screenings,
 * and a worker that stands by has the time.
 */
final class WarmUp {

    /** The least that is a text document (ECMA-376 part 2). */
    private static final Map<String, String> DOCX = Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                    + " PartName=\"/word/document.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                    + "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            "word/document.xml",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                    + "<w:t>x</w:t></w:r></w:p></w:body></w:document>");

    private WarmUp() {}

    static void in(Path tempDir, JsonMapper json) throws IOException {
        Path scratch = Files.createTempDirectory(tempDir, "warm-up");
        try {
            Path document = Files.writeString(scratch.resolve("text.html"), "<!doctype html><title>x</title><p>x");
            Path empty = zip(scratch.resolve("empty.apk"), Map.of("AndroidManifest.xml", "x", "classes.dex", "x"));
            Path office = zip(scratch.resolve("empty.docx"), DOCX);
            Readings readings = new Readings(new MediaTypes(), scratch);
            readings.document("html", document);
            readings.document("docx", office);
            readings.mediaType(empty);
            readings.signature(empty);
            scan(readings, empty);
            CriteriaEdition edition = CriteriaEdition.current();
            json.writeValueAsString(
                    new ScreeningReport(Examination.ENGINE, edition.id(), List.of(), Optional.empty(), List.of()));
        } finally {
            WorkerFolders.remove(scratch);
        }
    }

    private static void scan(Readings readings, Path empty) throws IOException {
        try {
            readings.scan(empty);
            readings.manifest(empty);
        } catch (UnreadablePackage expected) {
            // It is none; what reads packages is loaded all the same.
            return;
        }
    }

    private static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
