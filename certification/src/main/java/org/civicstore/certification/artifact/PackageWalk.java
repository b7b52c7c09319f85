package org.civicstore.certification.artifact;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Goes through the bytes of a package once. Entries that cannot be unpacked are left out: the container check reports them. */
final class PackageWalk {

    private static final int CHUNK = 64 * 1024;
    /** More than any pattern looks behind its beginning, and before it: nothing is lost or cut where two chunks meet. */
    private static final int AHEAD = 1024;

    private static final int BEFORE = 16;
    /** Unpacked bytes; a package that is larger was stopped by the container check or takes too long for its worth. */
    private static final long MAX_BYTES = 4L * 1024 * 1024 * 1024;
    /** Held in memory to be decoded; build tools split code long before. */
    private static final int MAX_DEX = 48 * 1024 * 1024;

    private static final long MAX_NESTED = 512L * 1024 * 1024;
    private static final int MAX_DEPTH = 5;
    private static final int MAGIC = 4;

    private final ScanTally tally;
    private final Path tempDir;
    private long budget = MAX_BYTES;

    /** @param tempDir for containers inside, one chain at a time */
    PackageWalk(ScanTally tally, Path tempDir) {
        this.tally = tally;
        this.tempDir = tempDir;
    }

    /** Whether it could be opened; else its bytes were looked at as they lie. */
    boolean file(Path file) throws IOException, UnreadablePackage {
        try {
            if (ContainerInspector.looksLikeZip(file)) {
                // What comes out beyond the ratio is a bomb, as the container check says; nobody hides a key there.
                ContainerLimits limits = ContainerLimits.standard();
                budget = Math.min(MAX_BYTES, Math.max(limits.ratioFreeBytes(), Files.size(file) * limits.maxRatio()));
                zip(file, "", 1);
                return true;
            }
            if (DebianArchive.looksLike(file)) {
                DebianArchive.data(file, this::entry);
                return true;
            }
            try (InputStream in = Files.newInputStream(file)) {
                entry(file.getFileName().toString(), in);
                return false;
            }
        } catch (MalformedContainer e) {
            throw UnreadablePackage.wrong(e);
        }
    }

    private void zip(Path file, String prefix, int depth) throws IOException, MalformedContainer {
        try (FileChannel channel = FileChannel.open(file)) {
            for (ZipEntryHeader entry :
                    ZipDirectory.read(channel, ContainerLimits.standard()).entries()) {
                if (!entry.directory() && !entry.encrypted()) {
                    try (InputStream in = ZipData.open(channel, entry, ZipData.locate(channel, entry))) {
                        entry(prefix + entry.name(), in, depth);
                    } catch (MalformedContainer | ZipException | EOFException e) {
                        // holds nothing that a device could use either
                        continue;
                    }
                }
            }
        }
    }

    private void entry(String name, InputStream in) throws IOException {
        entry(name, in, 1);
    }

    private void entry(String name, InputStream raw, int depth) throws IOException {
        tally.name(name);
        BufferedInputStream in = new BufferedInputStream(raw, CHUNK);
        in.mark(MAGIC);
        byte[] start = in.readNBytes(MAGIC);
        in.reset();
        if (DexClasses.isDex(start)) {
            dex(name, in);
        } else if (depth < MAX_DEPTH && start.length == MAGIC && start[0] == 'P' && start[1] == 'K' && start[2] == 3) {
            nested(name, in, depth);
        } else {
            if (name.endsWith(".dex")) {
                tally.undecoded(name);
            }
            look(name, in, OutputStream.nullOutputStream());
        }
    }

    private void dex(String name, InputStream in) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            look(name, in, new Limited(whole, MAX_DEX));
            tally.dex(name, whole.toByteArray());
        } catch (Limited.Exceeded e) {
            tally.undecoded(name);
        }
    }

    private void nested(String name, InputStream in, int depth) throws IOException {
        Path copy = Files.createTempFile(tempDir, "inside", ".zip");
        try {
            try (OutputStream out = new Limited(Files.newOutputStream(copy), Math.min(budget, MAX_NESTED))) {
                budget -= in.transferTo(out);
            }
            zip(copy, name + "!/", depth + 1);
        } catch (Limited.Exceeded e) {
            tally.undecoded(name);
        } catch (MalformedContainer e) {
            // No container after all: looked at as plain bytes.
            try (InputStream again = Files.newInputStream(copy)) {
                look(name, again, OutputStream.nullOutputStream());
            }
        } finally {
            Files.delete(copy);
        }
    }

    private void look(String name, InputStream in, OutputStream copy) throws IOException {
        byte[] buffer = new byte[BEFORE + AHEAD + CHUNK];
        int length = 0;
        int searched = 0;
        int n;
        while (budget > 0 && (n = in.readNBytes(buffer, length, buffer.length - length)) > 0) {
            budget -= n;
            copy.write(buffer, length, n);
            length += n;
            // A short read is the last one.
            int to = length < buffer.length ? length : length - AHEAD;
            tally.look(name, buffer, searched, to, length);
            int kept = Math.max(0, to - BEFORE);
            System.arraycopy(buffer, kept, buffer, 0, length - kept);
            length -= kept;
            searched = to - kept;
        }
        tally.look(name, buffer, searched, length, length);
    }
}
