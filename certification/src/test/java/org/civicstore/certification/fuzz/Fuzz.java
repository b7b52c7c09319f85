package org.civicstore.certification.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What scripts/fuzz starts: one target, named by the environment, on the inputs that the fuzzer thinks of. */
public final class Fuzz {

    private static final FuzzTarget TARGET = FuzzTarget.valueOf(
            System.getenv("CIVICSTORE_FUZZ_TARGET").toUpperCase(Locale.ROOT).replace('-', '_'));

    private static final Path FOLDER = folder();

    private Fuzz() {}

    /** Called by the fuzzer, which knows the name. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        TARGET.read(input, FOLDER);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new IllegalStateException("No folder for the inputs", e);
        }
    }
}
