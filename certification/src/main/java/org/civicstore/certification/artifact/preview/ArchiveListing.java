package org.civicstore.certification.artifact.preview;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.civicstore.certification.artifact.ContainerInspector;
import org.civicstore.certification.artifact.ContainerLimits;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.artifact.ZipContents;
import org.civicstore.certification.artifact.preview.Preview.Entry;
import org.civicstore.certification.artifact.preview.Preview.Refusal;

/** Lists what archives hold by name and size. Nothing in them is opened. */
final class ArchiveListing {
    private static final Set<String> TAR = Set.of("application/x-tar", "application/x-gtar", "application/x-ustar");
    private static final Set<String> GZIP = Set.of("application/gzip", "application/x-gzip", "application/x-tgz");
    private static final int NAME = 300;
    /** Bytes that may come out of a packed archive while it is gone through. */
    private static final long UNPACKED = 512L * 1024 * 1024;

    private final PreviewLimits limits;

    ArchiveListing(PreviewLimits limits) {
        this.limits = limits;
    }

    static boolean reads(String type) {
        return TAR.contains(type) || GZIP.contains(type);
    }

    Preview read(Path file, String type) throws IOException {
        try {
            return ContainerInspector.looksLikeZip(file) ? zip(file, type) : tar(file, type);
        } catch (UnreadablePackage e) {
            return Preview.refused(type, Refusal.DANGEROUS);
        }
    }

    private Preview zip(Path file, String type) throws IOException, UnreadablePackage {
        List<ZipContents.Entry> all =
                ZipContents.of(file, ContainerLimits.standard()).entries();
        List<Entry> shown = all.stream()
                .limit(limits.entries())
                .map(one -> entry(one.name(), one.size()))
                .toList();
        return Preview.listing(type, shown, all.size(), all.size() > shown.size());
    }

    private Preview tar(Path file, String type) throws IOException {
        List<Entry> shown = new ArrayList<>();
        boolean more = false;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = GZIP.contains(type) ? new AtMost(new GZIPInputStream(bytes), UNPACKED) : bytes;
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry one = tar.getNextEntry(); one != null && !more; one = tar.getNextEntry()) {
                more = shown.size() >= limits.entries();
                if (!more) {
                    shown.add(entry(one.getName(), one.getSize()));
                }
            }
        } catch (AtMost.Exceeded e) {
            more = true;
        } catch (IOException | RuntimeException e) {
            return Preview.refused(type, shown.isEmpty() ? Refusal.UNKNOWN_KIND : Refusal.DAMAGED);
        }
        return shown.isEmpty()
                ? Preview.refused(type, Refusal.UNKNOWN_KIND)
                : Preview.listing(type, shown, shown.size(), more);
    }

    private static Entry entry(String name, long size) {
        return new Entry(name.length() > NAME ? name.substring(0, NAME) + "…" : name, size);
    }
}
