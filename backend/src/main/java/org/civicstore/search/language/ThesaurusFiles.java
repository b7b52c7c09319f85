package org.civicstore.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the meanings that ship with the store: {@code resources/search/meanings/*.csv}, in the order of {@code files.txt}.
 * The first line of a file names the columns, {@code id} and then language tags; cells are parted by semicolons, words in
 * a cell by commas; a line that begins with # is a remark.
 */
public final class ThesaurusFiles {
    private static final String FOLDER = "search/meanings/";

    private ThesaurusFiles() {}

    /** @throws IllegalStateException naming file and line, when one is wrong: it stops the start */
    public static List<Meaning> shipped() {
        List<Meaning> meanings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : lines("files.txt")) {
            meanings.addAll(read(file, ids));
        }
        return meanings;
    }

    private static List<Meaning> read(String file, Set<String> ids) {
        List<Meaning> meanings = new ArrayList<>();
        List<String> columns = List.of();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split(";", -1)).map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            if (cells.size() != columns.size()) {
                throw wrong(file, number, "has " + cells.size() + " cells where the head has " + columns.size());
            }
            if (!ids.add(cells.getFirst())) {
                throw wrong(file, number, "uses the id " + cells.getFirst() + " again");
            }
            meanings.add(meaning(cells, columns));
        }
        return meanings;
    }

    private static Meaning meaning(List<String> cells, List<String> columns) {
        Map<String, List<String>> names = new HashMap<>();
        for (int i = 1; i < cells.size(); i++) {
            List<String> said = Arrays.stream(cells.get(i).split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (!said.isEmpty()) {
                names.put(columns.get(i), said);
            }
        }
        return new Meaning(cells.getFirst(), names);
    }

    private static List<String> lines(String file) {
        InputStream in = Objects.requireNonNull(
                ThesaurusFiles.class.getClassLoader().getResourceAsStream(FOLDER + file),
                () -> FOLDER + file + " is missing");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file + " cannot be read", e);
        }
    }

    private static IllegalStateException wrong(String file, int line, String what) {
        return new IllegalStateException(FOLDER + file + ", line " + line + " " + what);
    }
}
