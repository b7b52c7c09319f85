package org.civicstore.certification.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.civicstore.certification.manifest.ManifestJson;
import org.civicstore.certification.manifest.ManifestReading;
import org.civicstore.certification.manifest.PubliccodeReader;
import org.civicstore.certification.manifest.WebAppManifestReader;

/** Reads a declaration by what its name says it is. */
final class Declarations {

    private static final URI UNKNOWN_SITE = URI.create("https://localhost/manifest.webmanifest");

    private Declarations() {}

    /** By its name, or by the field that each such file has, for those that are kept under other names. */
    static boolean isPubliccode(Path file) throws IOException, UnusableInput {
        String name = name(file);
        if (!name.endsWith(".yml") && !name.endsWith(".yaml")) {
            return false;
        }
        return name.startsWith("publiccode")
                || new String(InputFiles.small(file, ManifestJson.LIMIT), StandardCharsets.UTF_8)
                        .lines()
                        .anyMatch(line -> line.startsWith("publiccodeYmlVersion:"));
    }

    /** As the store reads it, which has the text alone. */
    static ManifestReading read(Path file) throws IOException, UnusableInput {
        return read(file, new PubliccodeReader());
    }

    /** With the files that it names, which must lie beside it. */
    static ManifestReading readInPlace(Path file) throws IOException, UnusableInput {
        return read(file, PubliccodeReader.in(file.toAbsolutePath().getParent()));
    }

    private static ManifestReading read(Path file, PubliccodeReader publiccode) throws IOException, UnusableInput {
        String name = name(file);
        byte[] content = InputFiles.small(file, ManifestJson.LIMIT);
        if (isPubliccode(file)) {
            return publiccode.read(content);
        }
        if (name.endsWith(".webmanifest") || name.endsWith("manifest.json")) {
            return new WebAppManifestReader().read(content, UNKNOWN_SITE);
        }
        if (name.endsWith(".json")) {
            return new ManifestJson().read(content);
        }
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return new ManifestJson().readYaml(content);
        }
        throw new UnusableInput(file + " is no declaration that is known here. Known are civicstore.yml and .json,"
                + " publiccode.yml, and web app manifests (.webmanifest, manifest.json).");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
