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
        InspectionTally tally = new InspectionTally(Files.size(file), limits);
        try {
            new Run(tally).container(file, "", 1);
        } catch (InspectionTally.Enough enough) {
            // the defect that ended the inspection is already in the tally
        }
        return tally.result();
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

    private final class Run {
        private final InspectionTally tally;

        Run(InspectionTally tally) {
            this.tally = tally;
        }

        void container(Path path, String prefix, int depth) throws IOException, InspectionTally.Enough {
            try (FileChannel file = FileChannel.open(path)) {
                ZipDirectory directory = startsWithLocalHeader(file, prefix);
                tally.count(directory, prefix);
                List<PlacedEntry> placed = examine(file, directory, prefix);
                for (ContainerDefect defect : new ContainerLayout(file, directory).defects(placed)) {
                    tally.report(defect, prefix);
                }
                for (PlacedEntry entry : placed) {
                    data(file, entry, prefix, depth);
                }
            } catch (MalformedContainer e) {
                tally.report(e.defect(), prefix);
            }
        }

        private ZipDirectory startsWithLocalHeader(FileChannel file, String prefix)
                throws IOException, MalformedContainer, InspectionTally.Enough {
            ByteBuffer start = file.size() < MAGIC ? ByteBuffer.allocate(0) : ZipDirectory.readAt(file, 0, MAGIC);
            if (!isLocalHeader(start.array())) {
                tally.report(
                        new ContainerDefect(
                                "container.prefix",
                                "",
                                "The file does not start with a local file header, so other data stands before the"
                                        + " container."),
                        prefix);
            }
            return ZipDirectory.read(file, limits);
        }

        private List<PlacedEntry> examine(FileChannel file, ZipDirectory directory, String prefix)
                throws IOException, InspectionTally.Enough {
            EntryNames names = new EntryNames();
            List<PlacedEntry> placed = new ArrayList<>();
            for (ZipEntryHeader entry : directory.entries()) {
                var badName = names.examine(entry.name());
                if (badName.isPresent()) {
                    tally.report(badName.get(), prefix);
                }
                if (entry.symlink()) {
                    tally.report(entry, "container.symlink", "The entry is a symbolic link.", prefix);
                }
                if (entry.encrypted()) {
                    tally.report(
                            entry, "container.encrypted", "The entry is encrypted, so nobody can examine it.", prefix);
                } else if (entry.method() != ZipEntryHeader.STORED && entry.method() != ZipEntryHeader.DEFLATED) {
                    tally.report(
                            entry,
                            "container.method",
                            "Compression method " + entry.method() + " is not supported.",
                            prefix);
                } else {
                    try {
                        placed.add(new PlacedEntry(entry, ZipData.locate(file, entry)));
                    } catch (MalformedContainer e) {
                        tally.report(
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
        private void data(FileChannel file, PlacedEntry placed, String prefix, int depth)
                throws IOException, InspectionTally.Enough {
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
                    tally.stop(
                            "container.nested-too-deep",
                            prefix + entry.name(),
                            "Containers are nested more than " + limits.maxDepth() + " deep.");
                }
                nested(in, magic, entry, prefix, depth);
            } catch (EOFException | ZipException e) {
                tally.report(entry, "container.data-broken", "The data of the entry cannot be unpacked.", prefix);
            }
        }

        private void nested(InputStream in, byte[] magic, ZipEntryHeader entry, String prefix, int depth)
                throws IOException, InspectionTally.Enough {
            Path copy = Files.createTempFile(tempDir, "nested", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(copy)) {
                    drain(in, magic, entry, prefix, new Limited(out, limits.maxNestedBytes()));
                }
                container(copy, prefix + entry.name() + "!/", depth + 1);
            } catch (Limited.Exceeded e) {
                tally.stop(
                        "container.nested-too-large",
                        prefix + entry.name(),
                        "A container inside is larger than " + limits.maxNestedBytes() + " bytes.");
            } finally {
                Files.delete(copy);
            }
        }

        private void drain(InputStream in, byte[] start, ZipEntryHeader entry, String prefix, OutputStream out)
                throws IOException, InspectionTally.Enough {
            CRC32 crc = new CRC32();
            byte[] buffer = new byte[BUFFER];
            System.arraycopy(start, 0, buffer, 0, start.length);
            long total = 0;
            for (int n = start.length; n > 0; n = in.read(buffer)) {
                total += n;
                tally.unpacked(entry, n, total, prefix);
                crc.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            if (total != entry.size()) {
                tally.report(
                        entry,
                        "container.size-lie",
                        "The directory claims " + entry.size() + " bytes, " + total + " came out.",
                        prefix);
            } else if (crc.getValue() != entry.crc()) {
                tally.report(entry, "container.checksum", "The checksum does not fit the data.", prefix);
            }
        }
    }
}
