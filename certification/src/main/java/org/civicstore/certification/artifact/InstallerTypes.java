package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Recognises formats of installers that the detector knows by their names only. Sources: the trailer of a disk image of
 * macOS ("koly" block, 512 bytes at the end); the header of xar; the first key of a Flatpak bundle, which Flatpak writes there
 * to be recognised by.
 */
final class InstallerTypes {

    private static final int IMAGE_TRAILER = 512;

    private InstallerTypes() {}

    static Optional<String> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (holds(channel, 0, "xar!")) {
                return Optional.of("application/x-xar");
            }
            if (holds(channel, 0, "flatpak\0")) {
                return Optional.of("application/vnd.flatpak");
            }
            return holds(channel, channel.size() - IMAGE_TRAILER, "koly")
                    ? Optional.of("application/x-apple-diskimage")
                    : Optional.empty();
        }
    }

    /**
     * What a container is that the detector knows only in general: an iOS package, for which it wants entries for folders that
     * Apple's own tools do not always write, or a package of Windows (MSIX, Open Packaging Conventions).
     */
    static Optional<String> within(String general, Path container) throws IOException {
        try {
            if (general.equals("application/zip")
                    && ZipEntries.names(container).stream().anyMatch(IpaReader::describes)) {
                return Optional.of("application/x-itunes-ipa");
            }
            if (general.equals("application/x-tika-ooxml")
                    && ZipEntries.names(container).contains("AppxManifest.xml")) {
                return Optional.of("application/msix");
            }
            return Optional.empty();
        } catch (UnreadablePackage e) {
            return Optional.empty();
        }
    }

    private static boolean holds(FileChannel channel, long at, String text) throws IOException {
        if (at < 0) {
            return false;
        }
        ByteBuffer read = ByteBuffer.allocate(text.length());
        while (read.hasRemaining() && channel.read(read, at + read.position()) > 0) {
            // Goes on until all is read or the file ends.
        }
        return text.equals(new String(read.array(), 0, read.position(), StandardCharsets.ISO_8859_1));
    }
}
