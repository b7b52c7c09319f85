package org.civicstore.certification.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ProgrammeReaderTest {

    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "en", "sv", "da", "fr");
    private static final String PROGRAMME = """
        slug: small
        name: {en: Small, nb: Lite}
        currency: NOK
        facts:
          - {id: wages, kind: MONEY, name: pay, question: "How much?"}
          - {id: costs, kind: MONEY, name: costs, question: "How much?"}
          - id: income
            kind: MONEY
            name: income
            sum: [{plus: wages}, {minus: costs}]
          - {id: born, kind: DATE, name: birth, question: "When?"}
          - {id: age, kind: INTEGER, name: age, years: {since: born}}
          - id: place
            kind: CHOICE
            name: place
            question: "Where?"
            options: [{id: north, name: North}, {id: south, name: South}]
          - {id: poor, kind: BOOLEAN, name: poor, when: {fact: income, atMost: {parameter: limit}}}
        parameters:
          - {id: limit, kind: MONEY, name: limit, values: [{from: "2020-01-01", value: 100}, {from: "2021-01-01", value: 110}]}
          - {id: cold, kind: CHOICES, of: place, name: cold, values: [{from: "2020-01-01", value: [north]}]}
        offers:
          - id: help
            name: Help
            provider: Helpers
            paths:
              - {id: poor, when: {all: [{fact: poor, is: true}, {fact: age, atLeast: 18}]}}
            benefits:
              - {id: fuel, name: Fuel, when: {fact: place, oneOf: {parameter: cold}}}
        fallback: {id: office, name: Office, summary: Open to all.}
        examples:
          - {name: Somebody, on: "2021-05-01", facts: {wages: 110, costs: 0, born: "2000-01-01"}, expect: {help: ELIGIBLE, help/fuel: UNDECIDED}}
        """;

    @Nested
    class What_is_right {

        @Test
        void is_read_from_yaml_and_from_json_alike() throws IOException {
            Programme yaml = read(PROGRAMME).programme().orElseThrow();
            String json = new JsonMapper().writeValueAsString(tree(PROGRAMME));
            Programme same = read(json).programme().orElseThrow();
            assertThat(same.facts()).isEqualTo(yaml.facts());
            assertThat(same.parameters()).isEqualTo(yaml.parameters());
            assertThat(same.offers()).isEqualTo(yaml.offers());
            assertThat(yaml.fact("income").orElseThrow().derivation())
                    .contains(new Derivation.Sum(
                            List.of(new Derivation.Part("wages", false), new Derivation.Part("costs", true))));
        }

        @ParameterizedTest
        @FieldSource("org.civicstore.certification.eligibility.ShippedProgrammes#SLUGS")
        void ships_with_examples_that_pass_and_texts_in_every_language(String slug) throws NotEvaluable {
            Programme programme = shipped(slug);
            assertThat(programme.slug()).isEqualTo(slug);
            assertThat(ExampleRun.all(programme, LocalDate.parse("2026-02-01")))
                    .isNotEmpty()
                    .allMatch(ExampleRun::passed);
            assertThat(texts(programme))
                    .allSatisfy(text -> assertThat(text.keySet()).isIn(LANGUAGES, Set.of(Programme.ANY_LANGUAGE)));
        }

        @ParameterizedTest
        @FieldSource("org.civicstore.certification.eligibility.ShippedProgrammes#SLUGS")
        void is_the_same_programme_as_json(String slug) throws IOException {
            byte[] json = ProgrammeJson.of(ShippedProgrammes.file(slug));
            assertThat(new JsonMapper().readTree(json)).isEqualTo(tree(text(slug)));
            Programme programme = ProgrammeReader.read(json).programme().orElseThrow();
            assertThat(programme.offers()).isEqualTo(shipped(slug).offers());
            assertThat(programme.facts()).isEqualTo(shipped(slug).facts());
        }

        @Test
        void ships_under_its_slug() {
            assertThat(ShippedProgrammes.SLUGS).allSatisfy(slug -> assertThat(
                            ProgrammeReader.read(ShippedProgrammes.file(slug)).programme())
                    .map(Programme::slug)
                    .contains(slug));
        }

        /** IRS Free File, season 2020, and seven more. */
        @Test
        void ships_ten_offers_of_free_tax_filing_that_need_seven_answers() {
            Programme programme = shipped("free-tax-filing");
            assertThat(programme.offers()).hasSize(10);
            assertThat(programme.facts().stream().filter(Fact::isAsked)).hasSize(7);
        }

        @Test
        void is_shown_in_the_description_of_the_language() throws IOException, NotEvaluable {
            String description = Files.readString(Path.of("../backend/docs/eligibility.md"));
            String example = description.split("```yaml\n")[1].split("```")[0];
            assertThat(read(example).problems()).isEmpty();
            assertThat(ExampleRun.all(read(example).programme().orElseThrow(), LocalDate.parse("2026-02-01")))
                    .isNotEmpty()
                    .allMatch(ExampleRun::passed);
        }

        @Test
        void is_what_the_schema_says() throws IOException {
            assertThat(schema().validate(tree(PROGRAMME))).isEmpty();
            for (String slug : ShippedProgrammes.SLUGS) {
                assertThat(schema().validate(tree(text(slug)))).isEmpty();
            }
            for (int seed = 0; seed < 40; seed++) {
                JsonNode random = new JsonMapper().readTree(new RandomProgrammes(seed).next());
                assertThat(schema().validate(random)).as(random.toString()).isEmpty();
            }
        }
    }

    @Nested
    class What_is_wrong {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "slug: small | sluk: small | /sluk | Check the spelling",
                    "currency: NOK | currency: crowns | /currency | Shorten it",
                    "currency: NOK | currency: nok | /currency | three capital letters",
                    "kind: DATE | kind: DAY | /facts/3/kind | Use one of: MONEY",
                    "id: born, kind | id: Born, kind | /facts/3/id | lower-case letters",
                    "{id: costs, | {id: wages, | /facts/1/id | Give each its own",
                    "{minus: costs} | {minus: cost} | /facts/2/sum/1/minus | Declare it under facts",
                    "{minus: costs} | {times: costs} | /facts/2/sum/1/times | Check the spelling",
                    "{minus: costs} | {minus: born} | /facts/2/sum/1/minus | Name a fact of the kind MONEY",
                    "{minus: costs} | {plus: wages} | /facts/2/sum | Count each fact once",
                    "kind: DATE, name: birth, | kind: DATE, name: birth, min: 2020, | /facts/3/min | Write a date",
                    "kind: DATE, name: birth, | kind: DATE, name: birth, min: '2020-02-30', | /facts/3/min | Write"
                            + " year",
                    "question: \"When?\" | help: x | /facts/3/question | Write the question",
                    "options: [{id: north | options: [{id: no rth | /facts/5/options/0/id | letters, digits",
                    "kind: BOOLEAN, name: poor, when | kind: MONEY, name: poor, when | /facts/6/kind | BOOLEAN by when",
                    "atMost: {parameter: limit} | atMost: {parameter: limits} | /facts/6/when/atMost | Declare it",
                    "atMost: {parameter: limit} | atMost: 1.5 | /facts/6/when/atMost | minor units",
                    "atMost: {parameter: limit} | atMost: 1000000000000000 | /facts/6/when/atMost | minor units",
                    "atMost: {parameter: limit} | atMost: 5, above: 5 | /facts/6/when | Exchange the bounds",
                    "atMost: {parameter: limit} | atMost: 5, below: 5 | /facts/6/when | Write is, oneOf",
                    "{from: \"2021-01-01\", value | {from: \"2019-01-01\", value | /parameters/0/values/1/from |"
                            + " oldest",
                    "of: place | of: wages | /parameters/1/of | Name a fact that has options",
                    "value: [north] | value: [west] | /parameters/1/values/0/value | Add it to the options",
                    "fact: poor, is: true | fact: rich, is: true | /offers/0/paths/0/when/all/0/fact | Declare it",
                    "fact: poor, is: true | fact: poor, is: 1 | /offers/0/paths/0/when/all/0/is | Write true or false",
                    "fact: poor, is: true | fact: poor, atMost: 1 | /offers/0/paths/0/when/all/0/atMost | these are"
                            + " known",
                    "all: [{fact | all: [], any: [{fact | /offers/0/paths/0/when | Write one of them",
                    "when: {all: [{fact: poor, is: true}, {fact: age, atLeast: 18}]} | when: {any: []} |"
                            + " /offers/0/paths/0/when/any | List rules in it",
                    "oneOf: {parameter: cold} | oneOf: {parameter: limit} | /offers/0/benefits/0/when/oneOf | Declare",
                    "oneOf: {parameter: cold} | oneOf: [east] | /offers/0/benefits/0/when/oneOf | Add it to the"
                            + " options",
                    "fallback: {id: office, name: Office, summary: Open to all.} | currencies: 1 | /currencies | Check",
                    "help: ELIGIBLE | helps: ELIGIBLE | /examples/0/expect/helps | Write the id of an offer",
                    "help: ELIGIBLE | help: MAYBE | /examples/0/expect/help | Use one of: ELIGIBLE",
                    "{wages: 110, | {wages: much, | /examples/0/facts | kind, bounds and options"
                })
        void is_named_with_line_place_and_remedy(String right, String wrong, String at, String remedy) {
            assertThat(PROGRAMME).contains(right);
            String text = PROGRAMME.replace(right, wrong);
            ProgrammeReading reading = read(text);
            long line = (PROGRAMME.substring(0, PROGRAMME.indexOf(right)) + "x")
                    .lines()
                    .count();
            assertThat(reading.programme()).isEmpty();
            assertThat(reading.problems()).anySatisfy(problem -> {
                assertThat(problem.line()).isEqualTo(line);
                assertThat(problem.at()).isEqualTo(at);
                assertThat(problem.remedy()).contains(remedy);
                assertThat(problem.message()).endsWith(".");
            });
        }

        @Test
        void is_a_fact_that_is_derived_from_itself() {
            assertThat(read(PROGRAMME.replace("{minus: costs}", "{plus: income}"))
                            .problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.at()).isEqualTo("/facts/2/id");
                        assertThat(problem.rule()).isEqualTo("derivation.circular");
                    });
        }

        @Test
        void is_a_fact_that_one_offer_compares_by_itself_and_in_a_sum() {
            String both = PROGRAMME.replace("{fact: age, atLeast: 18}", "{fact: wages, atLeast: 18}");
            assertThat(read(both).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.rule()).isEqualTo("terms.dependent");
                assertThat(problem.message()).contains("wages", "income");
                assertThat(problem.at()).isEqualTo("/offers/0/paths");
            });
        }

        @Test
        void is_a_rule_too_deep_a_list_too_long_or_a_file_too_large() {
            String deep = "{not: ".repeat(9) + "{fact: poor, is: true}" + "}".repeat(9);
            assertThat(read(PROGRAMME.replace("{fact: poor, is: true}", deep)).problems())
                    .extracting(ProgrammeProblem::rule)
                    .contains("rule.too-deep");
            String wide = "{any: [" + "{fact: poor, is: true},".repeat(61) + "]}";
            assertThat(read(PROGRAMME.replace("{fact: poor, is: true}", wide)).problems())
                    .extracting(ProgrammeProblem::rule)
                    .contains("list.too-long");
            assertThat(read(PROGRAMME + "# " + "x".repeat(ProgrammeLimits.FILE)).problems())
                    .extracting(ProgrammeProblem::rule)
                    .containsExactly("source.too-large");
        }

        /** Pairs of facts far apart in the order of the file: the diagram doubles with each. */
        @Test
        void are_rules_whose_diagram_grows_without_bound() {
            StringBuilder facts = new StringBuilder();
            StringBuilder rules = new StringBuilder();
            for (int i = 0; i < 36; i++) {
                facts.append("  - {id: f%d, kind: BOOLEAN, name: f, question: f}\n".formatted(i));
            }
            for (int i = 0; i < 18; i++) {
                rules.append("{all: [{fact: f%d, is: true}, {fact: f%d, is: true}]},".formatted(i, i + 18));
            }
            String intricate = "slug: big\nname: Big\nfacts:\n" + facts
                    + "offers: [{id: o, name: O, provider: P, paths: [{id: p, when: {any: [" + rules + "]}}]}]\n"
                    + "fallback: {id: f, name: F, summary: S}\n";
            assertThat(read(intricate).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.rule()).isEqualTo("rules.not-evaluable");
                assertThat(problem.message()).contains("1,000,000 edges");
            });
        }

        /** Each of them would keep a reader busy for ever that follows every way. */
        @Test
        void are_rules_that_stand_for_more_than_they_say() {
            StringBuilder facts = new StringBuilder("  - {id: f0, kind: BOOLEAN, name: f, question: f}\n");
            for (int i = 1; i < 40; i++) {
                facts.append(
                        "  - {id: f%d, kind: BOOLEAN, name: f, when: {any: [{fact: f%d, is: true}, {fact: f%d, is: false}]}}\n"
                                .formatted(i, i - 1, i - 1));
            }
            String head = "slug: big\nname: Big\nfacts:\n";
            String tail = "offers: [{id: o, name: O, provider: P, paths: [{id: p, when: {fact: f39, is: true}}]}]\n"
                    + "fallback: {id: f, name: F, summary: S}\n";
            assertThat(read(head + facts + tail).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("20,000 conditions"));

            StringBuilder sums = new StringBuilder("  - {id: f0, kind: INTEGER, name: f, question: f}\n");
            for (int i = 1; i < 40; i++) {
                sums.append("  - {id: f%d, kind: INTEGER, name: f, sum: [{plus: f%d}, {plus: f%d}]}\n"
                        .formatted(i, i - 1, i - 1));
            }
            assertThat(read(head + sums + tail.replace("is: true", "atMost: 1")).problems())
                    .extracting(ProgrammeProblem::rule)
                    .contains("sum.repeated");

            StringBuilder aliases = new StringBuilder("  - {id: f0, kind: BOOLEAN, name: f, question: f}\n"
                    + "  - {id: d0, kind: BOOLEAN, name: d, when: &r0 {fact: f0, is: true}}\n");
            for (int i = 1; i < 8; i++) {
                String same = "*r" + (i - 1);
                aliases.append("  - {id: d%d, kind: BOOLEAN, name: d, when: &r%d {any: [%s]}}\n"
                        .formatted(i, i, String.join(", ", Collections.nCopies(50, same))));
            }
            String laughing = head + aliases + tail.replace("f39", "d7");
            assertThat(read(laughing).problems())
                    .extracting(ProgrammeProblem::rule)
                    .contains("rule.too-many");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "[]", "{", "- a\n- b", "slug: [", "\"text\"", "a: *b", "{\"slug\": 1, \"slug\": 2}"})
        void is_anything_else_and_nothing_throws(String text) {
            assertThat(read(text).problems()).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "slug: small | sluk: small",
                    "currency: NOK | currency: nok",
                    "kind: DATE | kind: DAY",
                    "question: \"When?\" | help: x",
                    "{minus: costs} | {times: costs}",
                    "atMost: {parameter: limit} | atMost: 1.5",
                    "atMost: {parameter: limit} | atMost: 5, below: 5",
                    "fact: poor, is: true | fact: poor",
                    "help: ELIGIBLE | help: MAYBE",
                    "value: [north] | value: {north: south}"
                })
        void is_refused_by_the_schema_too_where_it_is_a_matter_of_form(String right, String wrong) {
            String text = PROGRAMME.replace(right, wrong);
            assertThat(read(text).problems()).isNotEmpty();
            assertThat(schema().validate(tree(text))).isNotEmpty();
        }
    }

    private static ProgrammeReading read(String text) {
        return ProgrammeReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Programme shipped(String slug) {
        return read(text(slug)).programme().orElseThrow();
    }

    private static String text(String slug) {
        return new String(ShippedProgrammes.file(slug), StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String yaml) {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new JsonMapper().valueToTree(content);
    }

    private static Schema schema() {
        try (InputStream in = ProgrammeReader.class.getResourceAsStream("/schemas/programme.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> texts(Programme programme) {
        Stream<Map<String, String>> facts = programme.facts().stream()
                .flatMap(fact -> Stream.concat(
                        Stream.of(fact.name(), fact.question(), fact.help()),
                        fact.options().stream().map(Fact.Option::name)));
        Stream<Map<String, String>> offers = programme.offers().stream()
                .flatMap(offer -> Stream.concat(
                        Stream.of(offer.name(), offer.summary()),
                        offer.benefits().stream().map(Offer.Benefit::name)));
        return Stream.of(
                        Stream.of(
                                programme.name(),
                                programme.summary(),
                                programme.fallback().name(),
                                programme.fallback().summary()),
                        programme.parameters().stream().map(Parameter::name),
                        facts,
                        offers)
                .flatMap(each -> each)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
