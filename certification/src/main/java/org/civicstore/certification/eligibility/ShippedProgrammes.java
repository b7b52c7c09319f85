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
        return resource("/programmes/" + slug + ".yml");
    }

    /**
     * The file of whom the programme is for, see {@link PopulationReader}.
     *
     * @param slug one of {@link #SLUGS}
     */
    public static byte[] population(String slug) {
        return resource("/populations/" + slug + ".yml");
    }

    private static byte[] resource(String path) {
        try (InputStream file = ShippedProgrammes.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("Nothing ships as " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of this library cannot be read", e);
        }
    }
}
