package org.civicstore.certification.artifact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Reads the manifest and the signature of a Java archive (JAR File Specification; OSGi Core 8, 3.2.1 for bundles). */
final class JarReader {

    static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int MAX_MANIFEST = 4 * 1024 * 1024;

    private JarReader() {}

    static PackageDescription read(Path jar, List<String> names) throws IOException, UnreadablePackage {
        byte[] bytes = ZipEntries.first(jar, MANIFEST::equals, MAX_MANIFEST).orElseThrow();
        Attributes main = attributes(bytes);
        JarSignature signature = JarSignature.of(jar, names);
        return PackageDescription.of(
                        "jar",
                        first(main, "Bundle-SymbolicName", "Automatic-Module-Name", "Implementation-Title")
                                .map(name -> name.split(";", 2)[0]),
                        first(main, "Implementation-Version", "Bundle-Version", "Specification-Version"))
                .labelled(first(main, "Bundle-Name", "Implementation-Title"))
                .signedBy(signature.signer(), signature.broken())
                .remarking(first(main, "Main-Class").map(start -> "It starts in " + start + ".").stream()
                        .toList());
    }

    private static Attributes attributes(byte[] manifest) throws UnreadablePackage {
        try {
            return new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadablePackage.wrong("The manifest cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> first(Attributes attributes, String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(attributes.getValue(name)).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
