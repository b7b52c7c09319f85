package org.civicstore.certification.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a package for another system than Android says about itself, by what the file is and not by its name. Formats
 * that nothing here reads (exe, dmg, pkg, rpm, flatpak) have no description.
 */
final class PackageDescriptionReader {

    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private PackageDescriptionReader() {}

    /**
     * Reads a package.
     *
     * @return empty for a format that nothing here reads
     * @throws UnreadablePackage for one that is broken, or packed in a way that is not read
     */
    static Optional<PackageDescription> read(Path file) throws IOException, UnreadablePackage {
        if (AppImage.looksLike(file)) {
            return Optional.of(AppImage.read(file));
        }
        if (DebianArchive.looksLike(file)) {
            return Optional.of(DebianDescription.read(file));
        }
        if (isCompoundFile(file)) {
            return Optional.of(MsiReader.read(file));
        }
        return ContainerInspector.looksLikeZip(file) ? container(file) : Optional.empty();
    }

    private static Optional<PackageDescription> container(Path file) throws IOException, UnreadablePackage {
        List<String> names = ZipEntries.names(file);
        if (names.stream().anyMatch(IpaReader::describes)) {
            return Optional.of(IpaReader.read(file));
        }
        return names.contains(JarReader.MANIFEST) ? Optional.of(JarReader.read(file, names)) : Optional.empty();
    }

    private static boolean isCompoundFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(COMPOUND_FILE.length), COMPOUND_FILE);
        }
    }
}
