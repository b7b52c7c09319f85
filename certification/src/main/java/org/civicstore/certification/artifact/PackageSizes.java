package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Keeps entries that a library reads into memory at once from being larger than the worker can hold. */
final class PackageSizes {

    private static final int MIB = 1024 * 1024;
    private static final Map<String, Integer> LIMITS =
            Map.of("AndroidManifest.xml", 4 * MIB, "resources.arsc", 32 * MIB);
    private static final int OTHER_XML = 4 * MIB;

    private PackageSizes() {}

    static void requireReasonable(Path apk) throws IOException, UnreadablePackage {
        try (FileChannel file = FileChannel.open(apk)) {
            ZipDirectory directory = ZipDirectory.read(file, ContainerLimits.standard());
            boolean manifest = false;
            for (ZipEntryHeader entry : directory.entries()) {
                manifest |= entry.name().equals("AndroidManifest.xml");
                int limit = LIMITS.getOrDefault(
                        entry.name(), entry.name().endsWith(".xml") ? OTHER_XML : Integer.MAX_VALUE);
                if (entry.size() > limit) {
                    throw UnreadablePackage.wrong(
                            entry.name() + " is " + entry.size() + " bytes; up to " + limit + " are read.");
                }
            }
            if (!manifest) {
                throw UnreadablePackage.wrong("The package has no AndroidManifest.xml.");
            }
        } catch (MalformedContainer e) {
            throw UnreadablePackage.wrong(e);
        }
        for (Map.Entry<String, Integer> entry : LIMITS.entrySet()) {
            Optional<byte[]> compiled = ZipEntries.first(apk, entry.getKey()::equals, entry.getValue());
            if (compiled.isPresent()) {
                StringPools.requireReasonable(entry.getKey(), compiled.get());
            }
        }
    }
}
