package org.civicstore.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What migrations and SQL in the code must keep to, so that MySQL 8.4 and MariaDB 11.4 both accept it. */
class MigrationRulesTest {
    private static final Path MIGRATIONS = House.MODULE.resolve("src/main/resources/db/migration");

    /** Each seen to fail, or to mean something else, on one of the two servers. */
    private static final Map<String, Pattern> FORBIDDEN_SQL = Map.of(
            "->>", Pattern.compile("->>"),
            "MEMBER OF", words("member\\s+of\\s*\\("),
            "FOR SHARE", words("for\\s+share"),
            "FOR UPDATE OF", words("for\\s+update\\s+of"),
            "LATERAL", words("lateral\\s*\\("),
            "UUID_TO_BIN", words("(uuid_to_bin|bin_to_uuid)\\s*\\("),
            "INSERT ... RETURNING", words("insert\\b[^;\"]*\\breturning"),
            "INSERT ... AS new", words("insert\\s+into\\b[^;\"]*\\)\\s+as\\s+new\\b"),
            "functional index", words("index\\s+\\w+\\s*\\(\\s*\\("),
            "CREATE ... IF NOT EXISTS", words("add\\s+column\\s+if\\s+not\\s+exists"));

    /** jOOQ renders these in a way that one of the two servers refuses. */
    private static final Pattern FORBIDDEN_JOOQ = Pattern.compile(
            "\\.(onDuplicateKeyUpdate|onConflict|forShare|returning|returningResult|lateral)\\s*\\(|\\bmultiset\\s*\\(");

    @Test
    void a_migration_is_named_by_its_minute_and_says_what_it_does() {
        assertThat(files(MIGRATIONS, ".sql")).isNotEmpty().allSatisfy(file -> assertThat(
                        file.getFileName().toString())
                .matches("V\\d{12}__[a-z][a-z0-9_]+\\.sql"));
        assertThat(files(MIGRATIONS, ".sql").stream()
                        .map(file -> file.getFileName().toString().split("__")[0]))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_migration_is_one_statement() {
        assertThat(files(MIGRATIONS, ".sql"))
                .as("because DDL commits at once: a file that fails half-way could be neither repeated nor undone")
                .allSatisfy(file -> assertThat(statements(read(file)))
                        .as(file.getFileName().toString())
                        .isEqualTo(1));
    }

    @Test
    void sql_keeps_to_what_both_servers_understand() {
        Map<String, String> found = new TreeMap<>();
        Stream.concat(files(MIGRATIONS, ".sql").stream(), javaFiles().stream()).forEach(file -> {
            String text = withoutComments(read(file));
            FORBIDDEN_SQL.forEach((name, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.put(file.getFileName().toString(), name);
                }
            });
        });

        assertThat(found)
                .as("because the store runs on MySQL 8.4 and on MariaDB 11.4")
                .isEmpty();
    }

    @Test
    void jooq_keeps_to_what_both_servers_understand() {
        assertThat(javaFiles().stream()
                        .filter(file -> FORBIDDEN_JOOQ
                                .matcher(withoutComments(read(file)))
                                .find())
                        .map(file -> file.getFileName().toString()))
                .as("because jOOQ writes these for MySQL in a way that MariaDB refuses")
                .isEmpty();
    }

    private static int statements(String sql) {
        return (int) Stream.of(sql.replaceAll("'[^']*'", "''").split(";"))
                .filter(part -> !withoutComments(part).isBlank())
                .count();
    }

    private static List<Path> javaFiles() {
        return files(House.MODULE.resolve("src/main/java"), ".java").stream()
                .filter(file -> file.toString().endsWith("Repository.java")
                        || file.toString().endsWith("Queries.java"))
                .toList();
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("(?m)(--|//|#).*$", " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern words(String expression) {
        return Pattern.compile("\\b" + expression, Pattern.CASE_INSENSITIVE);
    }
}
