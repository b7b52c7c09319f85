package org.civicstore.devdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The files that go with the invented apps: documents in plain text, and an installer that installs nothing. */
final class SampleFiles {
    private SampleFiles() {}

    /** Type of document to its text. */
    static Map<String, String> evidence(SampleApp app) {
        String name = app.name().getOrDefault("en", app.slug());
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("dpia", """
            Data protection impact assessment: %s

            1. What is processed: the data listed in the declaration, for the purposes given there.
            2. Necessity: the service cannot be given with less; nothing is kept longer than declared.
            3. Risks: loss of the device (data is encrypted at rest), mistaken sharing (asked for each time).
            4. Measures: roles, logging of access, yearly review by the data protection officer.
            5. Conclusion: the remaining risk is low. Prior consultation is not needed.
            """.formatted(name));
        documents.put("accessibility-report", """
            Accessibility report: %s

            Standard: EN 301 549 v3.2.1, WCAG 2.2 level AA. Method: manual test by two testers, one of them blind,
            with keyboard, NVDA and VoiceOver; automatic test as a supplement.
            Result: 50 of 50 applicable success criteria are met. Scope: start, search, form, receipt, settings.
            """.formatted(name));
        return documents;
    }

    /** The components of a release, as its build would write them down (CycloneDX 1.6). */
    static String components(SampleApp app) {
        return """
            {
              "bomFormat": "CycloneDX",
              "specVersion": "1.6",
              "version": 1,
              "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "%s", "version": "%s"}},
              "components": [
                {"type": "library", "name": "designsystemet-css", "version": "1.22.0", "purl": "pkg:npm/%%40digdir/designsystemet-css@1.22.0"}
              ]
            }
            """.formatted(app.name().getOrDefault("en", app.slug()), app.version());
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An iOS package that describes itself and holds no program. */
    static byte[] iosPackage(SampleApp app) {
        String info = """
            <?xml version="1.0" encoding="UTF-8"?>
            <plist version="1.0"><dict>
              <key>CFBundleIdentifier</key><string>example.%s</string>
              <key>CFBundleDisplayName</key><string>%s</string>
              <key>CFBundleShortVersionString</key><string>%s</string>
              <key>MinimumOSVersion</key><string>16.0</string>
            </dict></plist>
            """.formatted(app.slug(), app.name().getOrDefault("nb", app.slug()), app.version());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Payload/App.app/Info.plist"));
            zip.write(text(info));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** A Debian package (deb(5): an ar archive of three members) that describes itself and holds no file. */
    static byte[] debianPackage(String name, String version) {
        byte[] control = text("""
            Package: %s
            Version: %s
            Architecture: all
            Maintainer: Civic Store demo <demo@civicstore.example>
            Description: An installer that installs nothing
            """.formatted(name, version));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArArchiveOutputStream archive = new ArArchiveOutputStream(bytes)) {
            member(archive, "debian-binary", text("2.0\n"));
            member(archive, "control.tar.gz", packed(Map.of("./control", control)));
            member(archive, "data.tar.gz", packed(Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void member(ArArchiveOutputStream archive, String name, byte[] content) throws IOException {
        archive.putArchiveEntry(new ArArchiveEntry(name, content.length));
        archive.write(content);
        archive.closeArchiveEntry();
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
