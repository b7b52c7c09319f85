package org.civicstore.certification.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a document carries besides its text, and no reader of evidence needs: macros, and a container behind its end. */
public final class HiddenContent {

    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** ECMA-376 leaves the name open; every producer uses this one, in the folder of the main part. */
    private static final String OOXML_MACROS = "vbaproject.bin";

    /** Storages of Word and of Excel, MS-OVBA section 2.2.1. */
    private static final List<String> OLE_MACROS = List.of("Macros", "_VBA_PROJECT_CUR");

    private static final List<String> NO_END = List.of("container.no-end-record", "container.trailing-data");

    private HiddenContent() {}

    /** Why the document is not to be opened. */
    static Optional<String> in(Path file) throws IOException {
        if (macros(file)) {
            return Optional.of("The document holds macros, which could do anything when it is opened.");
        }
        if (!ContainerInspector.looksLikeZip(file) && endsAsContainer(file)) {
            return Optional.of("The file is a ZIP container as well, so two readers would see different content.");
        }
        return Optional.empty();
    }

    /** Whether an office document carries macros. */
    public static boolean macros(Path file) throws IOException {
        return ContainerInspector.looksLikeZip(file) ? macrosInZip(file) : macrosInCompoundFile(file);
    }

    private static boolean macrosInZip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return ZipDirectory.read(channel, ContainerLimits.document()).entries().stream()
                    .anyMatch(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith(OOXML_MACROS));
        } catch (MalformedContainer e) {
            // The inspection of the container says what is wrong with it.
            return false;
        }
    }

    private static boolean endsAsContainer(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return !ZipDirectory.read(channel, ContainerLimits.document())
                    .entries()
                    .isEmpty();
        } catch (MalformedContainer e) {
            // Lenient readers open also one whose offsets do not fit; but an end record must close the file.
            return !NO_END.contains(e.defect().rule());
        }
    }

    private static boolean macrosInCompoundFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(COMPOUND_FILE.length), COMPOUND_FILE)) {
                return false;
            }
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            return OLE_MACROS.stream().anyMatch(root::hasEntryCaseInsensitive);
        } catch (IOException | RuntimeException e) {
            // Broken ones are for the parser to refuse.
            return false;
        }
    }
}
