package org.civicstore.certification.artifact;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.dexbacked.DexBackedClassDef;
import org.jf.dexlib2.dexbacked.DexBackedDexFile;

/** Reads the classes that a dex file defines: what is really in it, where a name in a text may only be a name. */
final class DexClasses {

    private static final int MAGIC_LENGTH = 4;

    private DexClasses() {}

    static boolean isDex(byte[] start) {
        return start.length >= MAGIC_LENGTH
                && start[0] == 'd'
                && start[1] == 'e'
                && start[2] == 'x'
                && start[3] == '\n';
    }

    /**
     * The first class of each known library.
     *
     * @throws UnreadablePackage when the file cannot be decoded
     */
    static Map<TrackerSignatures.Library, String> trackers(byte[] dex, TrackerSignatures known)
            throws UnreadablePackage {
        Map<TrackerSignatures.Library, String> found =
                new TreeMap<>(Comparator.comparing(TrackerSignatures.Library::name));
        try {
            // The instructions are not decoded, so the level of the platform does not matter.
            for (DexBackedClassDef each : new DexBackedDexFile(Opcodes.getDefault(), dex).getClassSection()) {
                String descriptor = each.getType();
                known.of(descriptor).ifPresent(library -> found.putIfAbsent(library, plain(descriptor)));
            }
            return found;
        } catch (RuntimeException e) {
            // The library lets broken offsets run into its own buffers.
            throw UnreadablePackage.failed("The code of the package cannot be decoded: " + e, e);
        }
    }

    private static String plain(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
