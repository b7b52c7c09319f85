package org.civicstore.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every text that a page names is there, in every language. */
class PageTextsTest {
    private static final Path TEMPLATES = House.MODULE.resolve("src/main/jte");
    private static final Path TEXTS = House.MODULE.resolve("../frontend/src/i18n");
    private static final Pattern KEY =
            Pattern.compile("\"((?:storefront|appeal|eligibility|shell|design|words)(?:\\.\\w+)+)\"");

    @ParameterizedTest
    @FieldSource("org.civicstore.shared.text.Languages#ALL")
    void every_key_that_a_template_names_has_a_text(String language) {
        assertThat(texts(language)).as("because a reader would see the key").containsAll(keys());
    }

    @Test
    void the_templates_name_keys() {
        assertThat(keys()).hasSizeGreaterThan(50);
    }

    private static Set<String> keys() {
        return files(TEMPLATES)
                .flatMap(file -> KEY.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(String language) {
        Set<String> keys = new TreeSet<>();
        files(TEXTS.resolve(language)).forEach(file -> {
            try {
                new ObjectMapper().readTree(file.toFile()).fieldNames().forEachRemaining(keys::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return keys;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
