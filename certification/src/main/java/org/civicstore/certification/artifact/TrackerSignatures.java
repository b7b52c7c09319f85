package org.civicstore.certification.artifact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Known advertising, analytics and crash-reporting libraries, recognised by the packages of their classes. Code that was renamed
 * (minified together with the app) is not recognised. The list is data: {@code signatures/trackers.tsv}.
 *
 * @param date when the list was last looked through
 */
public record TrackerSignatures(LocalDate date, List<Library> libraries, Map<String, Library> byPackage) {

    private static final String LIST = "signatures/trackers.tsv";
    private static final String DATE = "# Date: ";

    /** @param category such as {@code advertising} */
    public record Library(String name, String category) {}

    /** The list that comes with this library. */
    public static TrackerSignatures standard() {
        try (InputStream in = TrackerSignatures.class.getClassLoader().getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            return read(
                    LIST,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TrackerSignatures read(String file, List<String> lines) {
        @Nullable LocalDate date = null;
        List<Library> libraries = new ArrayList<>();
        Map<String, Library> byPackage = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String where = file + ", line " + (i + 1) + ": ";
            if (line.startsWith(DATE)) {
                date = date(where, line.substring(DATE.length()).strip());
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != 3 || fields[0].isBlank() || fields[1].isBlank()) {
                throw new IllegalArgumentException(where + "must be name, category and packages, separated by tabs");
            }
            Library library = new Library(fields[0].strip(), fields[1].strip());
            libraries.add(library);
            for (String name : fields[2].split(",")) {
                if (!name.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+")) {
                    throw new IllegalArgumentException(where + "\"" + name + "\" is no name of a package");
                }
                if (byPackage.put(name.replace('.', '/'), library) != null) {
                    throw new IllegalArgumentException(where + "\"" + name + "\" stands there twice");
                }
            }
        }
        if (date == null) {
            throw new IllegalArgumentException(file + ": must say \"" + DATE + "2026-01-31\"");
        }
        return new TrackerSignatures(date, List.copyOf(libraries), Map.copyOf(byPackage));
    }

    /**
     * The library that a class belongs to.
     *
     * @param descriptor such as {@code Lcom/example/sdk/Client;}
     */
    Optional<Library> of(String descriptor) {
        // By whole packages: com/example/sdkother is none of com/example/sdk.
        for (int end = descriptor.lastIndexOf('/'); end > 0; end = descriptor.lastIndexOf('/', end - 1)) {
            Library library = byPackage.get(descriptor.substring(1, end));
            if (library != null) {
                return Optional.of(library);
            }
        }
        return Optional.empty();
    }

    private static LocalDate date(String where, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(where + "\"" + text + "\" is no date", e);
        }
    }
}
