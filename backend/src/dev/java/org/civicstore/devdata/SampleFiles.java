package org.civicstore.devdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** The files that go with the invented apps: documents in plain text, and an installer that installs nothing. */
final class SampleFiles {
    private static final int TAR_END = 1024;

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

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A Debian package (deb(5): an ar archive of three members) with empty contents. */
    static byte[] debianPackage(String name, String version) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
            member(bytes, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
            member(bytes, "control.tar.gz", emptyTar());
            member(bytes, "data.tar.gz", emptyTar());
            member(bytes, "_about", (name + " " + version + "\n").getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
    }

    private static void member(ByteArrayOutputStream archive, String name, byte[] content) throws IOException {
        String header = "%-16s%-12s%-6s%-6s%-8s%-10d`\n".formatted(name, "0", "0", "0", "100644", content.length);
        archive.write(header.getBytes(StandardCharsets.US_ASCII));
        archive.write(content);
        if (content.length % 2 == 1) {
            archive.write('\n');
        }
    }

    private static byte[] emptyTar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[TAR_END]);
        }
        return bytes.toByteArray();
    }
}
