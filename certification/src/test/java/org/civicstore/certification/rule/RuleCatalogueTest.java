package org.civicstore.certification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.checks.StandardChecks;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", ""), "src", "main", "java", "org", "civicstore", "certification");

    /** Where rules are named: checks, readers of declarations, and what looks into containers. */
    private static final Pattern FILES = Pattern.compile(
            ".*/(checks/.*|manifest/.*|source/.*|sbom/.*|artifact/(Container|Entry|Inspection|Malformed|Zip)[A-Za-z]*\\.java)");

    private static final Pattern ID = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern SECRET = Pattern.compile("(?:format|new EmbeddedSecret)\\(\\s*\"([a-z-]+)\"");

    private final RuleCatalogue catalogue = RuleCatalogue.shipped();

    /** Texts in the sources that look like the id of a rule, begin like one that is known, and are no check's id. */
    static Set<String> named() throws IOException {
        Set<String> known = RuleCatalogue.shipped().all().stream()
                .map(rule -> beginning(rule.id()))
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> FILES.matcher(one.toString()).matches())
                    .filter(Files::isRegularFile)
                    .toList()) {
                ids(ID, Files.readString(file))
                        .filter(id -> known.contains(beginning(id)))
                        .forEach(named::add);
            }
        }
        ids(SECRET, Files.readString(SOURCES.resolve("artifact/EmbeddedSecret.java")))
                .forEach(kind -> named.add("secret." + kind));
        // Made from the severity that an advisory states.
        List.of("critical", "high", "medium", "low").forEach(severity -> named.add("vulnerability." + severity));
        StandardChecks.with(Optional.empty())
                .checks()
                .forEach(check -> named.remove(check.info().id()));
        return named;
    }

    private static Stream<String> ids(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1));
    }

    private static String beginning(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    @ParameterizedTest
    @MethodSource("named")
    void has_every_rule_that_the_sources_name(String rule) {
        assertThat(catalogue.find(rule))
                .as(
                        "Rule %s has no text: add it with means and remedy in six languages to"
                                + " src/main/resources/rules/<area>.yml, where vendors read it in their language",
                        rule)
                .isPresent();
    }

    @Test
    void has_no_rule_that_nothing_names() throws IOException {
        Set<String> named = named();
        assertThat(catalogue.all()).extracting(RuleText::id).allMatch(named::contains, "is named in the sources");
    }

    @Test
    void says_in_bokmal_what_a_finding_shows_and_in_english_what_the_check_wrote() {
        Finding finding = Finding.of(
                "android.cleartext.domain",
                "SEC-07",
                Severity.BLOCKING,
                Location.inFile("AndroidManifest.xml"),
                "The app may send data unencrypted to old.example.",
                "old.example",
                "Mend it.");

        assertThat(catalogue.message(finding, "nb")).isEqualTo("Appen kan sende data ukryptert til old.example.");
        assertThat(catalogue.message(finding, "en")).isEqualTo(finding.message());
        assertThat(catalogue.remedy(finding, "nb")).startsWith("Fjern cleartextTrafficPermitted");
        assertThat(catalogue.message(finding, "fr"))
                .isEqualTo("L’application peut envoyer des données non chiffrées à old.example.");
        assertThat(catalogue.message(finding, "de")).isEqualTo(finding.message());
    }

    @Test
    void keeps_the_checks_own_words_where_they_name_what_is_shown_nowhere_else() {
        Finding plain = finding("The extension of the file name does not fit the content.", "content: text/plain");
        Finding telling = finding("It declares 64 MiB at https://old.example.", "64 MiB");
        Finding shown = finding("It declares 64 MiB.", "64 MiB");

        assertThat(catalogue.wording(plain, "nb"))
                .isEqualTo(new Wording(
                        "nb",
                        "Filendelsen passer ikke til innholdet (content: text/plain).",
                        "Gi filen et navn som passer til det den er.",
                        Optional.empty()));
        assertThat(catalogue.wording(telling, "fr").original()).contains(telling.message());
        assertThat(catalogue.wording(shown, "fr").original()).isEmpty();
        assertThat(catalogue.wording(telling, "en"))
                .isEqualTo(new Wording("en", telling.message(), telling.remedy(), Optional.empty()));
    }

    @Test
    void calls_a_missing_document_by_its_name() {
        Finding missing = Finding.of(
                "evidence.missing", "PRV-05", Severity.MAJOR, Location.at("", "/evidence"), "x", "processor-list", "y");
        assertThat(catalogue.message(missing, "nb"))
                .isEqualTo("Dette dokumentet mangler: liste over databehandlere (type processor-list).");
        assertThat(catalogue.remedy(missing, "sv")).endsWith(" lägger du det som evidence/processor-list.pdf.");
    }

    private static Finding finding(String message, String evidence) {
        return Finding.of(
                "type.name", "SEC-01", Severity.MAJOR, Location.inFile("app.exe"), message, evidence, "Name it.");
    }

    @Test
    void leaves_no_gap_where_there_is_no_finding() {
        assertThat(catalogue.all())
                .allSatisfy(rule -> assertThat(rule.means().keySet().stream().map(rule::meaning))
                        .as(rule.id())
                        .noneMatch(text -> text.contains("{") || text.contains("}")));
    }

    @Test
    void shows_the_same_of_a_finding_in_every_language() {
        assertThat(catalogue.all()).allSatisfy(rule -> {
            assertThat(rule.means().values().stream()
                            .map(RuleCatalogueTest::places)
                            .distinct())
                    .as(rule.id())
                    .hasSize(1);
            assertThat(rule.remedy()).containsOnlyKeys(RuleCatalogue.LANGUAGES);
        });
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
