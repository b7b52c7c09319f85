package org.civicstore.certification.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.source.Quote;

/** The closed lists of words of the publiccode.yml standard, one word a line in {@code resources/publiccode}. */
enum PubliccodeVocabulary {
    CATEGORIES("categories.txt", "https://yml.publiccode.tools/categories-list.html"),
    SCOPES("scopes.txt", "https://yml.publiccode.tools/scope-list.html"),
    ALIASES("aliases.txt", "https://yml.publiccode.tools/aliases-list.html");

    private final Set<String> words;
    private final String page;

    PubliccodeVocabulary(String file, String page) {
        this.words = read("/publiccode/" + file);
        this.page = page;
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Complains about every entry of a list of words that is not in the vocabulary. */
    void check(FieldReader fields, String name, int many) {
        fields.texts(name, ManifestLimits.WORD, many).stream()
                .filter(word -> !has(word))
                .forEach(word -> unknown(fields, name, word));
    }

    void unknown(FieldReader fields, String name, String word) {
        fields.problem(
                name,
                "value.unknown",
                "\"" + Quote.of(word) + "\" is not a word of the standard's list.",
                "Choose one from " + page + ".");
    }

    private static Set<String> read(String resource) {
        try (InputStream words = PubliccodeVocabulary.class.getResourceAsStream(resource)) {
            if (words == null) {
                throw new IllegalStateException("This library lacks " + resource);
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource + " cannot be read", unreadable);
        }
    }
}
