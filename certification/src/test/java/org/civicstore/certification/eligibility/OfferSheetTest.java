package org.civicstore.certification.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.certification.change.offer.OfferAspect;
import org.civicstore.certification.change.offer.OfferClasses;
import org.civicstore.certification.change.offer.OfferComparison;
import org.civicstore.certification.change.offer.OfferDifference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final String FILE = """
        slug: help
        name: Help
        parameters:
          - {id: limit, kind: INTEGER, name: the limit, values: [{from: "2026-01-01", value: 30}, {from: "2027-01-01", value: 40}]}
        facts:
          - {id: age, kind: INTEGER, name: your age, question: How old are you?}
          - {id: state, kind: CHOICE, name: your state, question: Where?, options: [{id: OH, name: Ohio}, {id: GA, name: Georgia}]}
        offers:
          - {id: first, name: First, provider: A, paths: [{id: p, when: {fact: age, above: 90}}]}
          - {id: old, name: Old, provider: B, listing: mine, paths: [{id: p, when: {fact: age, below: 20}}]}
          - {id: last, name: Last, provider: C}
        fallback: {id: desk, name: The desk, summary: For all.}
        examples:
          - {name: Young, facts: {age: 10}, expect: {old: ELIGIBLE, first: NOT_ELIGIBLE}}
          - {name: Nobody, facts: {}, expect: {old: UNDECIDED}}
        """;

    private static final AgencyFile AGENCY = agency(FILE);

    @Nested
    class Reading {

        @Test
        void the_offers_stand_beside_the_facts_of_the_programme_and_nobody_elses_offers() {
            OfferSheet sheet = sheet("offers: [{id: a, name: A, provider: B, paths: [{id: p, when: {fact: age, below:"
                    + " {parameter: limit}}}]}]");

            assertThat(sheet.programme().offers()).extracting(Offer::id).containsExactly("a");
            assertThat(sheet.programme().facts()).hasSize(2);
            assertThat(sheet.offer("a").orElseThrow().listing()).contains("mine");
        }

        @Test
        void what_the_file_says_of_a_listing_is_where_its_sheet_begins() {
            String json = new String(AGENCY.sheet("mine"), StandardCharsets.UTF_8);

            assertThat(json)
                    .isEqualTo(
                            "{\"offers\":[{\"id\":\"old\",\"name\":\"Old\",\"provider\":\"B\",\"paths\":[{\"id\":\"p\","
                                + "\"when\":{\"fact\":\"age\",\"below\":20}}]}],\"examples\":[{\"name\":\"Young\",\"facts\":"
                                + "{\"age\":10},\"expect\":{\"old\":\"ELIGIBLE\"}},{\"name\":\"Nobody\",\"facts\":{},"
                                + "\"expect\":{\"old\":\"UNDECIDED\"}}]}");
            assertThat(sheet(json).programme().examples()).hasSize(2);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "facts: []|1 /facts field.unknown",
                    "offers: [{id: first, name: A, provider: B}]|1 /offers/0/id id.repeated",
                    "offers: [{id: a, name: A, provider: B, listing: other}]|1 /offers/0/listing field.unknown",
                    "offers: [{id: a, name: A, provider: B, places: 0}]|1 /offers/0/places number.out-of-range",
                    "offers: [{id: a, name: A, provider: B, territory: [XX]}]|1 /offers/0/territory option.unknown",
                    "offers: [{id: a, name: A, provider: B, from: '2026-02-02', to: '2026-02-01'}]|1 /offers/0/to"
                            + " order.wrong",
                    "offers: [{id: a, name: A, provider: B, colour: red}]|1 /offers/0/colour field.unknown",
                    "offers: [{id: a, name: A, provider: B, territory: [OH], paths: [{id: p, when: {fact: wealth, is:"
                            + " 1}}]}]|1 /offers/0/paths/0/when/fact fact.unknown",
                    "[]|1  type.wrong",
                })
        void a_mistake_is_named_with_its_place_in_the_sheet(String text, String problem) {
            OfferSheetReading reading = OfferSheetReader.read(AGENCY, "mine", text.getBytes(StandardCharsets.UTF_8));

            assertThat(reading.sheet()).isEmpty();
            assertThat(reading.problems())
                    .extracting(each -> each.line() + " " + each.at() + " " + each.rule())
                    .contains(problem);
        }

        @Test
        void a_territory_keeps_out_who_lives_elsewhere() throws NotEvaluable {
            OfferSheet sheet = sheet("""
                offers:
                  - {id: a, name: A, provider: B, territory: [OH], paths: [{id: p, when: {fact: age, below: 30}}]}
                  - {id: b, name: B, provider: B, territory: [GA]}
                examples:
                  - {name: Ohio, facts: {age: 20, state: OH}, expect: {a: ELIGIBLE, b: NOT_ELIGIBLE}}
                  - {name: Georgia, facts: {age: 20, state: GA}, expect: {a: NOT_ELIGIBLE, b: ELIGIBLE}}
                  - {name: Somewhere, facts: {age: 20}, expect: {a: UNDECIDED, b: UNDECIDED}}
                  - {name: Old, facts: {age: 30, state: OH}, expect: {a: NOT_ELIGIBLE}}
                """);

            assertThat(ExampleRun.all(sheet.programme(), TODAY)).allMatch(ExampleRun::passed);
        }

        @Test
        void without_a_question_about_it_there_is_no_territory() {
            AgencyFile unasked = AgencyFile.of(FILE.getBytes(StandardCharsets.UTF_8), Optional.empty());

            assertThat(OfferSheetReader.read(
                                    unasked,
                                    "mine",
                                    "offers: [{id: a, name: A, provider: B, territory: [OH]}]"
                                            .getBytes(StandardCharsets.UTF_8))
                            .problems())
                    .extracting(ProgrammeProblem::rule)
                    .containsExactly("territory.unasked");
        }
    }

    @Nested
    class Composing {

        private static final String SHEET = """
            offers:
              - {id: old, name: Renewed, provider: B}
              - {id: soon, name: Soon, provider: B, from: "2026-03-02"}
              - {id: over, name: Over, provider: B, to: "2026-02-28"}
              - {id: full, name: Full, provider: B, to: "2026-03-01", from: "2026-03-01", places: 5}
            """;

        @Test
        void the_offers_of_the_sheet_stand_where_those_of_the_file_stood() {
            ComposedProgramme whole = ComposedProgramme.whole(AGENCY, List.of(sheet(SHEET)));

            assertThat(ids(whole)).containsExactly("first", "old", "soon", "over", "full", "last");
            assertThat(whole.withheld()).isEmpty();
            assertThat(whole.reading().programme().orElseThrow().examples())
                    .as("what the file expects of somebody else's offers stays")
                    .extracting(Example::expect)
                    .containsExactly(Map.of("first", Outcome.NOT_ELIGIBLE));
        }

        @Test
        void nobody_gets_what_has_not_begun_is_over_or_is_taken() {
            OfferSheet sheet = sheet(SHEET);

            ComposedProgramme today = ComposedProgramme.on(TODAY, AGENCY, List.of(sheet), Map.of("full", 5L));

            assertThat(ids(today)).containsExactly("first", "old", "last");
            assertThat(today.withheld())
                    .extracting(offer -> offer.offer() + " " + offer.reason() + " "
                            + offer.on().map(LocalDate::toString).orElse("-"))
                    .containsExactly("soon NOT_YET 2026-03-02", "over OVER 2026-02-28", "full TAKEN -");
            assertThat(ids(ComposedProgramme.on(TODAY, AGENCY, List.of(sheet), Map.of("full", 4L))))
                    .contains("full");
            assertThat(ids(ComposedProgramme.on(TODAY.plusDays(1), AGENCY, List.of(sheet), Map.of())))
                    .containsExactly("first", "old", "soon", "last");
        }

        @Test
        void a_listing_that_is_new_to_the_programme_comes_last() {
            OfferSheet other = OfferSheetReader.read(
                            AGENCY, "new", "offers: [{id: n, name: N, provider: D}]".getBytes(StandardCharsets.UTF_8))
                    .sheet()
                    .orElseThrow();

            assertThat(ids(ComposedProgramme.whole(AGENCY, List.of(other))))
                    .containsExactly("first", "old", "last", "n");
        }

        @Test
        void what_devices_get_is_the_same_programme() {
            ComposedProgramme whole = ComposedProgramme.whole(AGENCY, List.of(sheet(SHEET)));

            assertThat(ProgrammeReader.read(whole.json()).programme())
                    .map(Programme::offers)
                    .contains(whole.reading().programme().orElseThrow().offers());
        }

        private static List<String> ids(ComposedProgramme composed) {
            return composed.reading().programme().orElseThrow().offers().stream()
                    .map(Offer::id)
                    .toList();
        }
    }

    @Nested
    class Classes {

        private static final String OFFER =
                "offers: [{id: a, name: A, provider: B, %s paths: [{id: p, when: %s}], benefits: [%s]}]";

        @Test
        void every_aspect_has_a_class_and_a_reason_in_every_language() {
            for (OfferAspect aspect : OfferAspect.values()) {
                assertThat(OfferClasses.standard().reason(aspect))
                        .as(aspect.name())
                        .containsOnlyKeys(OfferClasses.LANGUAGES)
                        .allSatisfy((_, text) -> assertThat(text).isNotBlank().isNotEqualTo("null"));
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{fact: age, below: 30}|{fact: age, below: 30}|",
                    "{fact: age, below: 30}|{fact: age, atMost: 29}|REWRITTEN ROUTINE",
                    "{fact: age, below: 30}|{not: {fact: age, atLeast: 30}}|REWRITTEN ROUTINE",
                    "{fact: age, below: 30}|{fact: age, below: 31}|WIDENED ADAPTIVE",
                    "{fact: age, below: 30}|{fact: age, below: 29}|NARROWED TRANSFORMATIVE",
                    "{fact: age, below: 30}|{fact: age, above: 20}|SHIFTED TRANSFORMATIVE",
                    // The same until next year, when the limit is another.
                    "{fact: age, below: 30}|{fact: age, below: {parameter: limit}}|WIDENED ADAPTIVE",
                })
        void a_rule_is_classed_by_who_gains_and_who_loses(String before, String after, String expected) {
            assertThat(differences(OFFER.formatted("", before, ""), OFFER.formatted("", after, "")))
                    .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "places: 5,|places: 6,|MORE_PLACES ROUTINE",
                    "places: 5,||MORE_PLACES ROUTINE",
                    "|places: 5,|FEWER_PLACES TRANSFORMATIVE",
                    "to: '2026-04-01',|to: '2026-04-02',|ENDS_LATER ROUTINE",
                    "to: '2026-04-01',||ENDS_LATER ROUTINE",
                    "|to: '2026-04-01',|ENDS_EARLIER TRANSFORMATIVE",
                    "|from: '2026-04-01',|BEGINS_LATER TRANSFORMATIVE",
                    "from: '2026-04-01',|from: '2026-03-31',|BEGINS_EARLIER ROUTINE",
                    "|territory: [OH],|NARROWED TRANSFORMATIVE",
                    "territory: [OH],|territory: [GA],|SHIFTED TRANSFORMATIVE",
                    "territory: [OH],|territory: [OH, GA],|WIDENED ADAPTIVE",
                    "summary: S,|summary: T,|OFFER_TEXT ADAPTIVE",
                })
        void terms_are_classed(String before, String after, String expected) {
            assertThat(differences(
                            OFFER.formatted(Optional.ofNullable(before).orElse(""), "{fact: age, below: 30}", ""),
                            OFFER.formatted(Optional.ofNullable(after).orElse(""), "{fact: age, below: 30}", "")))
                    .containsExactly(expected);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "|{id: x, name: X}|BENEFIT_ADDED ADAPTIVE",
                    "{id: x, name: X}||BENEFIT_REMOVED TRANSFORMATIVE",
                    "{id: x, name: X}|{id: x, name: Y}|BENEFIT_TEXT ADAPTIVE",
                    "{id: x, name: X}|{id: x, name: X, when: {fact: age, below: 20}}|BENEFIT_NARROWED TRANSFORMATIVE",
                    "{id: x, name: X, when: {fact: age, below: 20}}|{id: x, name: X}|BENEFIT_WIDENED ADAPTIVE",
                    // Everybody who has the offer is below 30.
                    "{id: x, name: X}|{id: x, name: X, when: {fact: age, below: 40}}|BENEFIT_REWRITTEN ROUTINE",
                })
        void benefits_are_classed_within_their_offer(String before, String after, String expected) {
            assertThat(differences(
                            OFFER.formatted(
                                    "",
                                    "{fact: age, below: 30}",
                                    Optional.ofNullable(before).orElse("")),
                            OFFER.formatted(
                                    "",
                                    "{fact: age, below: 30}",
                                    Optional.ofNullable(after).orElse(""))))
                    .containsExactly(expected);
        }

        @Test
        void the_gravest_difference_counts() {
            OfferSheet before = sheet(OFFER.formatted("", "{fact: age, below: 30}", ""));
            OfferSheet after = sheet("""
                offers:
                  - {id: a, name: A, provider: B, places: 4, paths: [{id: p, when: {fact: age, below: 31}}]}
                  - {id: b, name: B, provider: B}
                examples: [{name: E, facts: {age: 3}, expect: {a: ELIGIBLE}}]
                """);

            List<OfferDifference> differences = OfferComparison.of(before, after, TODAY);

            assertThat(differences)
                    .extracting(OfferDifference::aspect)
                    .containsExactly(
                            OfferAspect.OFFER_ADDED,
                            OfferAspect.FEWER_PLACES,
                            OfferAspect.WIDENED,
                            OfferAspect.EXAMPLE_ADDED);
            assertThat(OfferComparison.classOf(differences)).isEqualTo(ChangeClass.SCOPE);
        }

        private static List<String> differences(String before, String after) {
            return OfferComparison.of(sheet(before), sheet(after), TODAY).stream()
                    .map(difference -> difference.aspect() + " " + difference.changeClass())
                    .toList();
        }
    }

    @Nested
    class Branches {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "any: [{fact: age, below: 30}, {fact: age, below: 20}]|OVERLAPPING any/1",
                    "all: [{fact: age, below: 30}, {fact: age, below: 20}]|REDUNDANT all/0",
                    "any: [{fact: age, below: 30}, {all: [{fact: age, above: 60}, {fact: age, below: 50}]}]|UNREACHABLE"
                            + " any/1",
                    "all: [{fact: state, is: OH}, {any: [{fact: age, below: 9}, {fact: state, is: GA}]}]|OVERLAPPING"
                            + " all/1/any/1",
                    "any: [{fact: age, below: 30}, {fact: state, is: OH}]|",
                })
        void a_branch_that_changes_nothing_is_found_where_it_stands(String rule, String expected) throws NotEvaluable {
            for (String territory : List.of("", "territory: [OH, GA], ")) {
                OfferSheet sheet = sheet("offers: [{id: a, name: A, provider: B, " + territory
                        + "paths: [{id: p, when: {" + rule + "}}]}]");

                assertThat(BranchReview.of(sheet, TODAY))
                        .extracting(
                                remark -> remark.kind() + " " + remark.place().replace("offers/a/paths/p/when/", ""))
                        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
            }
        }
    }

    private static OfferSheet sheet(String text) {
        OfferSheetReading reading = OfferSheetReader.read(AGENCY, "mine", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return reading.sheet().orElseThrow();
    }

    private static AgencyFile agency(String file) {
        Population population = PopulationReader.read("""
            people: 100
            seed: 1
            warn-below: 0
            source: Invented.
            facts:
              - {fact: age, ranges: [{from: 0, to: 99, weight: 1}]}
              - {fact: state, options: {OH: 1, GA: 1}}
            territory: state
            """.getBytes(StandardCharsets.UTF_8))
                .population()
                .orElseThrow();
        return AgencyFile.of(file.getBytes(StandardCharsets.UTF_8), Optional.of(population));
    }
}
