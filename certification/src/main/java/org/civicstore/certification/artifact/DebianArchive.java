package org.civicstore.certification.artifact;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Reads Debian packages (deb(5)): an ar archive with a description in control.tar and the files in data.tar. */
final class DebianArchive {

    private static final byte[] MAGIC = "!<arch>\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_CONTROL = 256 * 1024;
    private static final int MAX_MEMORY_KIB = 72 * 1024;
    private static final int MAX_ENTRIES = 50_000;
    private static final int MAX_RATIO = 100;
    private static final long RATIO_FREE = 64L * 1024 * 1024;
    private static final long MAX_UNPACKED = 4L * 1024 * 1024 * 1024;

    private DebianArchive() {}

    /** Takes one file of the package; the stream ends with it. */
    interface Visitor {
        void file(String name, InputStream content) throws IOException;
    }

    static boolean looksLike(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /** The fields of the control file, names in lower case. */
    static Map<String, String> control(Path deb) throws IOException, UnreadablePackage {
        Map<String, String> fields = new LinkedHashMap<>();
        members(deb, "control.tar", (name, content) -> {
            if (name.equals("control") || name.equals("./control")) {
                fields.putAll(fields(new String(content.readNBytes(MAX_CONTROL), StandardCharsets.UTF_8)));
            }
        });
        if (!fields.containsKey("package")) {
            throw UnreadablePackage.wrong("The package has no control file that names it.");
        }
        return fields;
    }

    static void data(Path deb, Visitor visitor) throws IOException, UnreadablePackage {
        members(deb, "data.tar", visitor);
    }

    private static void members(Path deb, String member, Visitor visitor) throws IOException, UnreadablePackage {
        try (ArArchiveInputStream ar = new ArArchiveInputStream(new BufferedInputStream(Files.newInputStream(deb)))) {
            for (ArArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
                if (entry.getName().startsWith(member)) {
                    tar(new Bounded(unpacked(entry.getName(), ar), limit(deb)), visitor);
                    return;
                }
            }
        } catch (IOException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw UnreadablePackage.wrong("The package cannot be unpacked: " + e.getMessage());
        }
        throw UnreadablePackage.wrong("The package has no " + member + ".");
    }

    /** What comes out beyond it is a bomb. */
    private static long limit(Path deb) throws IOException {
        return Math.clamp(Files.size(deb) * MAX_RATIO, RATIO_FREE, MAX_UNPACKED);
    }

    private static void tar(InputStream in, Visitor visitor) throws IOException, UnreadablePackage {
        TarArchiveInputStream tar = new TarArchiveInputStream(in);
        int entries = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (++entries > MAX_ENTRIES) {
                throw UnreadablePackage.wrong("The package has more than " + MAX_ENTRIES + " files.");
            }
            if (entry.isFile()) {
                visitor.file(entry.getName(), tar);
            }
        }
    }

    private static InputStream unpacked(String name, InputStream in) throws IOException, UnreadablePackage {
        if (name.endsWith(".tar")) {
            return in;
        }
        if (name.endsWith(".gz")) {
            return new GzipCompressorInputStream(in);
        }
        if (name.endsWith(".xz")) {
            return XZCompressorInputStream.builder()
                    .setInputStream(in)
                    .setMemoryLimitKiB(MAX_MEMORY_KIB)
                    .get();
        }
        // zstd needs a further library; a person unpacks it.
        throw UnreadablePackage.wrong(name + " is packed in a way that is not read here.");
    }

    private static Map<String, String> fields(String control) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : control.split("\\R")) {
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                fields.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    /** Ends with an error behind so many bytes: the reader of the archive would go through all that comes out. */
    private static final class Bounded extends FilterInputStream {
        private final byte[] skipped = new byte[64 * 1024];
        private long left;

        Bounded(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            left -= count;
            if (left < 0) {
                throw new IOException("far more comes out than was packed");
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return Math.max(0, read(skipped, 0, (int) Math.min(count, skipped.length)));
        }
    }
}
