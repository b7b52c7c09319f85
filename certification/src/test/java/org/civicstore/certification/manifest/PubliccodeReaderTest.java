package org.civicstore.certification.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicstore.certification.criterion.SubjectKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PubliccodeReaderTest {

    private static final String GOOD = """
        publiccodeYmlVersion: "0.4"
        name: Jobbhjelp
        url: "https://code.example.org/jobbhjelp.git"
        landingURL: "https://jobbhjelp.example.org"
        softwareVersion: 1.4
        releaseDate: "2026-10-01"
        platforms: [web, Android]
        categories: [hr]
        developmentStatus: stable
        softwareType: "standalone/web"
        description:
          nb:
            localisedName: Jobbhjelpen
            shortDescription: >
              Finn jobb
              nær deg.
            longDescription: "%1$s"
            features:
              - Søk etter stillinger
          en-GB:
            shortDescription: Find a job near you.
            longDescription: "%1$s"
            features: [Search for jobs]
        legal:
          license: EUPL-1.2
        maintenance:
          type: internal
          contacts:
            - name: Kari Nordmann
            - name: Ola Nordmann
              email: ola@example.org
              phone: 22000000
        localisation:
          localisationReady: true
          availableLanguages: [nb, en]
        """.formatted("Long enough. ".repeat(20));

    private final PubliccodeReader reader = new PubliccodeReader();

    @Nested
    class A_good_file {

        private final ManifestReading reading = read(GOOD);

        @Test
        void has_no_problems() {
            assertThat(reading.problems()).isEmpty();
        }

        @Test
        void becomes_a_declaration_with_what_the_file_says_and_nothing_invented() {
            Manifest manifest = reading.manifest().orElseThrow();

            assertThat(manifest.name()).isEqualTo(Map.of("nb", "Jobbhjelpen", "en-GB", "Jobbhjelp"));
            assertThat(manifest.shortDescription())
                    .isEqualTo(Map.of("nb", "Finn jobb nær deg.", "en-GB", "Find a job near you."));
            assertThat(manifest.features())
                    .isEqualTo(Map.of("nb", List.of("Søk etter stillinger"), "en-GB", List.of("Search for jobs")));
            assertThat(manifest.kind()).contains(SubjectKind.WEB_APP);
            assertThat(manifest.platforms()).containsExactly("web", "android");
            assertThat(manifest.languages()).containsExactly("nb", "en");
            assertThat(manifest.licence()).contains("EUPL-1.2");
            assertThat(manifest.supportEmail()).contains("ola@example.org");
            assertThat(manifest.supportPhone()).contains("22000000");
            assertThat(manifest.links())
                    .isEqualTo(new Links(
                            Optional.of(URI.create("https://jobbhjelp.example.org")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(URI.create("https://code.example.org/jobbhjelp.git")),
                            Optional.empty(),
                            Optional.empty()));
            assertThat(manifest.categories()).isEmpty();
            assertThat(manifest.price()).isEmpty();
            assertThat(manifest.dataPractices()).isEmpty();
            assertThat(manifest.webApp()).isEmpty();
        }

        @Test
        void may_begin_with_a_byte_order_mark() {
            assertThat(read("\uFEFF" + GOOD)).isEqualTo(reading);
        }

        @Test
        void may_use_an_alias_for_something_said_before() {
            String aliased = GOOD.replace("landingURL: \"", "landingURL: &home \"")
                    .replace("categories: [hr]", "roadmap: *home");

            assertThat(read(aliased).problems()).isEmpty();
        }
    }

    @Nested
    class A_file_with_mistakes {

        /** Every mistake is one replacement in the good file. */
        @ParameterizedTest(name = "{0} -> {1}: {2} at {3}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "name: Jobbhjelp           | nam: Jobbhjelp             | field.unknown      | /nam               "
                            + "                | 2",
                    "name: Jobbhjelp           | nam: Jobbhjelp             | field.missing      | /name              "
                            + "                | 1",
                    "name: Jobbhjelp           | name: [a]                  | type.text          | /name              "
                            + "                | 2",
                    "\"0.4\"                   | \"7\"                      | value.unknown      |"
                            + " /publiccodeYmlVersion              | 1",
                    "https://code.example.org/jobbhjelp.git | foobar        | link.malformed     | /url               "
                            + "                | 3",
                    "\"2026-10-01\"            | \"soon\"                   | date.malformed     | /releaseDate       "
                            + "                | 6",
                    "[web, Android]            | web                        | type.list          | /platforms         "
                            + "                | 7",
                    "stable                    | finished                   | value.unknown      | /developmentStatus "
                            + "                | 9",
                    "standalone/web            | website                    | value.unknown      | /softwareType      "
                            + "                | 10",
                    "en-GB:                    | en_GB:                     | language.unknown   | /description/en_GB "
                            + "                | 21",
                    "en-GB:                    | xxx:                       | language.unknown   | /description/xxx   "
                            + "                | 21",
                    "EUPL-1.2                  | Our own licence            | licence.malformed  | /legal/license     "
                            + "                | 25",
                    "type: internal            | type: nobody               | value.unknown      | /maintenance/type  "
                            + "                | 27",
                    "type: internal            | type: contract             | field.missing      |"
                            + " /maintenance/contractors           | 27",
                    "ola@example.org           | ola at example             | email.malformed    |"
                            + " /maintenance/contacts/1/email      | 31",
                    "localisationReady: true   | localisationReady: yes     | type.flag          |"
                            + " /localisation/localisationReady    | 34",
                    "[nb, en]                  | []                         | field.missing      |"
                            + " /localisation/availableLanguages   | 35",
                })
        void is_told_rule_place_and_line(String good, String bad, String rule, String pointer, int line) {
            ManifestReading reading = read(GOOD.replaceFirst(Pattern.quote(good), bad));

            assertThat(reading.manifest()).isPresent();
            assertThat(reading.problems())
                    .anySatisfy(problem -> {
                        assertThat(problem.rule()).isEqualTo(rule);
                        assertThat(problem.pointer()).isEqualTo(pointer);
                        assertThat(problem.line()).isEqualTo(line);
                    })
                    .allSatisfy(problem -> {
                        assertThat(problem.message()).isNotBlank();
                        assertThat(problem.remedy()).isNotBlank();
                    });
        }

        @Test
        void keeps_what_is_good() {
            Manifest manifest = read(GOOD.replace("Find a job near you.", "x".repeat(151)))
                    .manifest()
                    .orElseThrow();

            assertThat(manifest.shortDescription()).containsOnlyKeys("nb");
            assertThat(manifest.name()).containsOnlyKeys("nb", "en-GB");
        }

        @Test
        void does_not_take_over_an_address_that_is_not_https() {
            Manifest manifest = read(GOOD.replace("https://jobbhjelp.example.org", "http://jobbhjelp.example.org"))
                    .manifest()
                    .orElseThrow();

            assertThat(manifest.links().website()).isEmpty();
        }

        @Test
        void gets_at_most_a_hundred_problems() {
            StringBuilder many = new StringBuilder(GOOD);
            for (int i = 0; i < 500; i++) {
                many.append("unknown").append(i).append(": 1\n");
            }

            assertThat(read(many.toString()).problems()).hasSize(100);
        }
    }

    @Nested
    class A_file_that_cannot_be_read {

        @ParameterizedTest(name = "{1}")
        @CsvSource({
            "'name: a\nname: b',            source.duplicate-key,   2, 1",
            "'name: [a',                    source.not-yaml,        1, 9",
            "'a:\n\t- b',                   source.not-yaml,        2, 1",
            "'a: *nowhere',                 source.alias,           1, 4",
            "'a: &a [*a]',                  source.alias,           1, 8",
            "'[a]: b',                      source.key,             1, 1",
            "'a: 1\n---\nb: 2',             source.many-documents,  2, 1",
            "'',                            source.empty,           1, 1",
            "'just a text',                 type.mapping,           1, 1",
        })
        void is_told_the_line_where_reading_stopped(String text, String rule, int line, int column) {
            ManifestReading reading = read(text);

            assertThat(reading.manifest()).isEmpty();
            assertThat(reading.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.rule()).isEqualTo(rule);
                assertThat(problem.line()).isEqualTo(line);
                assertThat(problem.column()).isEqualTo(column);
                assertThat(problem.remedy()).isNotBlank();
            });
        }

        @Test
        void is_told_about_tabs_in_words() {
            assertThat(read("a:\n\t- b").problems().getFirst().remedy()).contains("spaces");
        }

        @Test
        void is_told_where_it_is_not_utf_8() {
            byte[] latin1 = "name: a\nauthor: J\u00f8rgen".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(reader.read(latin1).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.rule()).isEqualTo("source.not-utf8");
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.column()).isEqualTo(10);
            });
        }

        @ParameterizedTest
        @CsvSource({"'[', ''", "'{a: ', ''", "'- ', ''", "'[', ']'"})
        void is_refused_when_it_is_ten_thousand_levels_deep(String open, String close) {
            String deep = "a: " + (open.equals("- ") ? "\n" : "") + open.repeat(10_000) + close.repeat(10_000);

            assertThat(onlyRule(deep)).isEqualTo("source.too-deep");
        }

        @Test
        void is_refused_when_aliases_multiply() {
            StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
            for (int i = 1; i < 40; i++) {
                String previous = "*a" + (i - 1);
                bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(",", Collections.nCopies(9, previous))));
            }

            ManifestReading reading = read(bomb.toString());

            assertThat(reading.problems()).extracting(ManifestProblem::rule).contains("field.unknown");
        }

        @Test
        void is_refused_when_it_has_too_many_values() {
            assertThat(onlyRule("a: [" + "1,".repeat(30_000) + "1]")).isEqualTo("source.too-much");
        }

        @Test
        void is_refused_unread_when_it_has_five_megabytes() {
            assertThat(onlyRule("#".repeat(5 * 1024 * 1024))).isEqualTo("source.too-large");
        }

        @Test
        void is_refused_when_it_is_bytes_of_something_else() {
            assertThat(reader.read(new byte[] {0, 1, 2, 3}).problems())
                    .singleElement()
                    .extracting(ManifestProblem::rule)
                    .isEqualTo("source.not-yaml");
        }

        private String onlyRule(String text) {
            ManifestReading reading = read(text);
            assertThat(reading.manifest()).isEmpty();
            assertThat(reading.problems()).hasSize(1);
            return reading.problems().getFirst().rule();
        }
    }

    private ManifestReading read(String yaml) {
        return reader.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
