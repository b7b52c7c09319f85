package org.civicstore.certification.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The programmes that come with this library. */
public final class ShippedProgrammes {

    /** Their slugs, which their files are called by. */
    public static final List<String> SLUGS = List.of("free-tax-filing", "employment-services");

    private ShippedProgrammes() {}

    /**
     * The file of a programme, in YAML.
     *
     * @param slug one of {@link #SLUGS}
     */
    public static byte[] file(String slug) {
        try (InputStream file = ShippedProgrammes.class.getResourceAsStream("/programmes/" + slug + ".yml")) {
            if (file == null) {
                throw new IllegalArgumentException("No programme is called " + slug);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of this library cannot be read", e);
        }
    }
}
