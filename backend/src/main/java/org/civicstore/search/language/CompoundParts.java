package org.civicstore.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of common words that Scandinavian compounds are made of: {@code resources/search/compound-parts.txt}. */
final class CompoundParts {
    private static final String FILE = "search/compound-parts.txt";

    private CompoundParts() {}

    static Set<String> folded(Words words) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CompoundParts.class.getClassLoader().getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> words.of(line, SearchLanguage.OTHER).stream())
                    .map(Word::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
