package org.civicstore.certification.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads the files that a command is given. */
final class InputFiles {

    private InputFiles() {}

    /** The whole file, which must not be larger than a text of its kind ever is. */
    static byte[] small(Path file, int limit) throws IOException, UnusableInput {
        requireFile(file);
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new UnusableInput(file + " is larger than %,d bytes.".formatted(limit));
            }
            return bytes;
        }
    }

    static void requireFile(Path file) throws UnusableInput {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput("There is no file " + file + ".");
        }
    }

    /** Lower-case hex, in constant memory. */
    static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
