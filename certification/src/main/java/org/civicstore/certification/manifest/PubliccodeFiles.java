package org.civicstore.certification.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.certification.source.Quote;

/**
 * The files that a publiccode.yml names by a path: what their paths must look like, and whether they lie beside it, when it
 * is known where it lies.
 *
 * @param folder in which the publiccode.yml lies
 */
record PubliccodeFiles(Optional<Path> folder) {

    /** PNG specification, section 5.2. */
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** An image that may also be an address on the web. */
    void image(FieldReader fields, String name) {
        fields.text(name, ManifestLimits.LINK).ifPresent(path -> image(fields, name, path));
    }

    void images(FieldReader fields, String name, int many) {
        fields.texts(name, ManifestLimits.LINK, many).forEach(path -> image(fields, name, path));
    }

    void file(FieldReader fields, String name) {
        fields.text(name, ManifestLimits.LINK).ifPresent(path -> {
            if (relative(fields, name, path)) {
                exists(fields, name, path);
            }
        });
    }

    private void image(FieldReader fields, String name, String path) {
        if (!path.toLowerCase(Locale.ROOT).matches(".*\\.(svg|svgz|png|jpg|jpeg)")
                || !name.equals("screenshots") && path.toLowerCase(Locale.ROOT).matches(".*\\.jpe?g")) {
            fields.problem(
                    name,
                    "file.type",
                    "\"" + Quote.of(path) + "\" does not end like an image that the standard allows.",
                    "Name a file that ends in .svg or .png.");
        } else if (!path.matches("(?i)https?://.+") && relative(fields, name, path)) {
            exists(fields, name, path);
        }
    }

    private static boolean relative(FieldReader fields, String name, String path) {
        if (path.startsWith("/") || path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            fields.problem(
                    name,
                    "file.path",
                    "\"" + Quote.of(path) + "\" is neither a path from this file nor an address on the web.",
                    "Write the path without a leading slash, such as assets/logo.svg.");
            return false;
        }
        return true;
    }

    private void exists(FieldReader fields, String name, String path) {
        if (folder.isEmpty()) {
            return;
        }
        Optional<Path> file = inside(folder.get(), path);
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            fields.problem(
                    name,
                    "file.missing",
                    "There is no file \"" + Quote.of(path) + "\" beside this publiccode.yml.",
                    "Correct the path, or add the file.");
        } else if (path.toLowerCase(Locale.ROOT).endsWith(".png") && !isPng(file.get())) {
            fields.problem(
                    name,
                    "file.type",
                    "\"" + Quote.of(path) + "\" is called PNG and is not one.",
                    "Save the image as PNG again.");
        }
    }

    private static Optional<Path> inside(Path folder, String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder.normalize()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPng(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(PNG.length), PNG);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
