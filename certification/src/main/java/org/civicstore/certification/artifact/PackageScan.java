package org.civicstore.certification.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;

/**
 * What stands as plain characters in the entries of a package: presence, which says nothing about use.
 *
 * @param hosts host names of web addresses, sorted
 * @param secrets keys and tokens
 * @param trackers names of known tracker libraries, sorted
 */
public record PackageScan(List<String> hosts, List<EmbeddedSecret> secrets, List<String> trackers) {

    private static final int CHUNK = 64 * 1024;
    /** Longer than any pattern, so that nothing is lost where two chunks meet. */
    private static final int OVERLAP = 4 * 1024;
    /** Unpacked bytes; a package that is larger was stopped by the container check or takes too long for its worth. */
    private static final long MAX_BYTES = 4L * 1024 * 1024 * 1024;

    private static final int MAX_HOSTS = 500;
    private static final int MAX_OF_A_KIND = 20;

    public PackageScan {
        hosts = List.copyOf(hosts);
        secrets = List.copyOf(secrets);
        trackers = List.copyOf(trackers);
    }

    /** Looks through every entry of a container, not into containers inside. Entries that cannot be unpacked are left out. */
    static PackageScan of(Path archive) throws IOException, UnreadablePackage {
        Collector found = new Collector();
        try (FileChannel file = FileChannel.open(archive)) {
            long budget = MAX_BYTES;
            for (ZipEntryHeader entry :
                    ZipDirectory.read(file, ContainerLimits.standard()).entries()) {
                if (!entry.directory() && !entry.encrypted()) {
                    budget -= scan(file, entry, budget, found);
                }
            }
        } catch (MalformedContainer e) {
            throw UnreadablePackage.wrong(e);
        }
        return new PackageScan(List.copyOf(found.hosts), List.copyOf(found.secrets), List.copyOf(found.trackers));
    }

    private static long scan(FileChannel file, ZipEntryHeader entry, long budget, Collector found) throws IOException {
        found.name(entry.name());
        long total = 0;
        try (InputStream in = ZipData.open(file, entry, ZipData.locate(file, entry))) {
            byte[] buffer = new byte[OVERLAP + CHUNK];
            int kept = 0;
            int n;
            while (total < budget && (n = in.readNBytes(buffer, kept, buffer.length - kept)) > 0) {
                total += n;
                int length = kept + n;
                // One character for each byte: the patterns are ASCII, and nothing may shift.
                found.look(entry.name(), new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
                kept = Math.min(OVERLAP, length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
        } catch (MalformedContainer | ZipException | java.io.EOFException e) {
            // The container check reports broken entries; here they hold nothing to find.
            return total;
        }
        return total;
    }

    private static final class Collector {
        private final Set<String> hosts = new TreeSet<>();
        private final Set<EmbeddedSecret> secrets = new LinkedHashSet<>();
        private final Set<String> trackers = new TreeSet<>();

        void name(String entry) {
            EmbeddedSecret.byFileName(entry).ifPresent(this::add);
        }

        void look(String entry, String text) {
            EmbeddedSecret.in(entry, text).forEach(this::add);
            if (hosts.size() < MAX_HOSTS) {
                hosts.addAll(WebHosts.in(text));
            }
            if (entry.endsWith(".dex")) {
                trackers.addAll(TrackerLibraries.in(text));
            }
        }

        private void add(EmbeddedSecret secret) {
            // By kind, so that many harmless keys cannot hide a grave one.
            if (secrets.stream()
                            .filter(known -> known.kind().equals(secret.kind()))
                            .count()
                    < MAX_OF_A_KIND) {
                secrets.add(secret);
            }
        }
    }
}
