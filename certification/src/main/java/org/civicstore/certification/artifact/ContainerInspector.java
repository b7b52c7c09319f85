package org.civicstore.certification.artifact;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * Says whether a ZIP file is one well-formed container that every reader understands alike, and cheap to unpack: criterion
 * SEC-03, after OWASP ASVS 5.0.0 requirements 5.2.2, 5.2.5 and 5.3.3. Containers inside are inspected the same way.
 *
 * <p>Memory is bounded by the directory limit; disk by the unpacked size of one nested chain; work by the ratio limit, which
 * counts the bytes that really come out and not those that the directory claims.
 */
public final class ContainerInspector {

    private static final int BUFFER = 64 * 1024;
    private static final int MAGIC = 4;

    private final Path tempDir;
    private final ContainerLimits limits;

    /** @param tempDir holds nested containers while they are inspected; nothing is left there */
    public ContainerInspector(Path tempDir, ContainerLimits limits) {
        this.tempDir = tempDir;
        this.limits = limits;
    }

    /** Inspects the file and everything nested in it. An I/O failure is ours, never the file's. */
    public ContainerInspection inspect(Path file) throws IOException {
        Run run = new Run(Files.size(file));
        try {
            run.container(file, "", 1);
        } catch (Enough enough) {
            // the defect that ended the inspection is already in the list
        }
        return new ContainerInspection(run.entries, run.inflated, run.defects);
    }

    /** True when the file starts like a ZIP container. */
    public static boolean looksLikeZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isLocalHeader(in.readNBytes(MAGIC));
        }
    }

    private static boolean isLocalHeader(byte[] magic) {
        return magic.length >= MAGIC && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
    }

    /** Ends the whole inspection: going on would cost what the limits forbid. */
    private static final class Enough extends Exception {
        Enough() {
            super(null, null, false, false);
        }
    }

    private final class Run {
        private final long outerSize;
        private final List<ContainerDefect> defects = new ArrayList<>();
        private int entries;
        private long inflated;

        Run(long outerSize) {
            this.outerSize = Math.max(1, outerSize);
        }

        void container(Path path, String prefix, int depth) throws IOException, Enough {
            try (FileChannel file = FileChannel.open(path)) {
                ZipDirectory directory = startsWithLocalHeader(file, prefix);
                count(directory, prefix);
                List<PlacedEntry> placed = examine(file, directory, prefix);
                for (ContainerDefect defect : new ContainerLayout(file, directory).defects(placed)) {
                    report(defect, prefix);
                }
                for (PlacedEntry entry : placed) {
                    data(file, entry, prefix, depth);
                }
            } catch (MalformedContainer e) {
                report(e.defect(), prefix);
            }
        }

        private ZipDirectory startsWithLocalHeader(FileChannel file, String prefix)
                throws IOException, MalformedContainer, Enough {
            ByteBuffer start = file.size() < MAGIC ? ByteBuffer.allocate(0) : ZipDirectory.readAt(file, 0, MAGIC);
            if (!isLocalHeader(start.array())) {
                report(
                        new ContainerDefect(
                                "container.prefix",
                                "",
                                "The file does not start with a local file header, so other data stands before the"
                                        + " container."),
                        prefix);
            }
            return ZipDirectory.read(file, limits);
        }

        private void count(ZipDirectory directory, String prefix) throws Enough {
            entries += directory.entries().size();
            if (entries > limits.maxEntries()) {
                stop(
                        "container.too-many-entries",
                        prefix,
                        "More than " + limits.maxEntries() + " entries, nested ones counted.");
            }
        }

        private List<PlacedEntry> examine(FileChannel file, ZipDirectory directory, String prefix)
                throws IOException, Enough {
            EntryNames names = new EntryNames();
            List<PlacedEntry> placed = new ArrayList<>();
            for (ZipEntryHeader entry : directory.entries()) {
                var badName = names.examine(entry.name());
                if (badName.isPresent()) {
                    report(badName.get(), prefix);
                }
                if (entry.symlink()) {
                    report(entry, "container.symlink", "The entry is a symbolic link.", prefix);
                }
                if (entry.encrypted()) {
                    report(entry, "container.encrypted", "The entry is encrypted, so nobody can examine it.", prefix);
                } else if (entry.method() != ZipEntryHeader.STORED && entry.method() != ZipEntryHeader.DEFLATED) {
                    report(
                            entry,
                            "container.method",
                            "Compression method " + entry.method() + " is not supported.",
                            prefix);
                } else {
                    try {
                        placed.add(new PlacedEntry(entry, ZipData.locate(file, entry)));
                    } catch (MalformedContainer e) {
                        report(
                                new ContainerDefect(
                                        e.defect().rule(),
                                        entry.name(),
                                        e.defect().message()),
                                prefix);
                    }
                }
            }
            return placed;
        }

        /** Unpacks one entry, counting; a nested container goes to disk and is inspected in turn. */
        private void data(FileChannel file, PlacedEntry placed, String prefix, int depth) throws IOException, Enough {
            ZipEntryHeader entry = placed.entry();
            if (entry.directory()) {
                return;
            }
            try (InputStream in = ZipData.open(file, entry, placed.dataOffset())) {
                byte[] magic = in.readNBytes(MAGIC);
                if (!isLocalHeader(magic)) {
                    drain(in, magic, entry, prefix, OutputStream.nullOutputStream());
                    return;
                }
                if (depth >= limits.maxDepth()) {
                    stop(
                            "container.nested-too-deep",
                            prefix + entry.name(),
                            "Containers are nested more than " + limits.maxDepth() + " deep.");
                }
                nested(in, magic, entry, prefix, depth);
            } catch (EOFException | ZipException e) {
                report(entry, "container.data-broken", "The data of the entry cannot be unpacked.", prefix);
            }
        }

        private void nested(InputStream in, byte[] magic, ZipEntryHeader entry, String prefix, int depth)
                throws IOException, Enough {
            Path copy = Files.createTempFile(tempDir, "nested", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(copy)) {
                    drain(in, magic, entry, prefix, new Limited(out, limits.maxNestedBytes()));
                }
                container(copy, prefix + entry.name() + "!/", depth + 1);
            } catch (Limited.Exceeded e) {
                stop(
                        "container.nested-too-large",
                        prefix + entry.name(),
                        "A container inside is larger than " + limits.maxNestedBytes() + " bytes.");
            } finally {
                Files.delete(copy);
            }
        }

        private void drain(InputStream in, byte[] start, ZipEntryHeader entry, String prefix, OutputStream out)
                throws IOException, Enough {
            CRC32 crc = new CRC32();
            byte[] buffer = new byte[BUFFER];
            System.arraycopy(start, 0, buffer, 0, start.length);
            long total = 0;
            for (int n = start.length; n > 0; n = in.read(buffer)) {
                total += n;
                inflated += n;
                tooMuch(entry, total, prefix);
                crc.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            if (total != entry.size()) {
                report(
                        entry,
                        "container.size-lie",
                        "The directory claims " + entry.size() + " bytes, " + total + " came out.",
                        prefix);
            } else if (crc.getValue() != entry.crc()) {
                report(entry, "container.checksum", "The checksum does not fit the data.", prefix);
            }
        }

        private void tooMuch(ZipEntryHeader entry, long total, String prefix) throws Enough {
            if (total > limits.ratioFreeBytes() && total / entry.packedSizeAtLeastOne() >= limits.maxRatio()) {
                stop(
                        "container.ratio",
                        prefix + entry.name(),
                        "The entry unpacks to more than " + limits.maxRatio() + " times its size.");
            }
            if (inflated > limits.maxInflatedBytes()
                    || (inflated > limits.ratioFreeBytes() && inflated / outerSize >= limits.maxRatio())) {
                stop(
                        "container.ratio",
                        prefix,
                        "The whole file unpacks to more than " + limits.maxRatio() + " times its size or "
                                + limits.maxInflatedBytes() + " bytes.");
            }
        }

        private void report(ZipEntryHeader entry, String rule, String message, String prefix) throws Enough {
            report(new ContainerDefect(rule, EntryNames.shorten(entry.name()), message), prefix);
        }

        private void report(ContainerDefect defect, String prefix) throws Enough {
            defects.add(new ContainerDefect(defect.rule(), prefix + defect.entry(), defect.message()));
            if (defects.size() >= limits.maxDefects()) {
                throw new Enough();
            }
        }

        private void stop(String rule, String entry, String message) throws Enough {
            defects.add(new ContainerDefect(rule, entry, message));
            throw new Enough();
        }
    }
}
