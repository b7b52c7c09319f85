package org.civicstore.catalogue.warning;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTableTest {
    private final WarningTable table = new WarningTable();

    /** A public body's app that nothing is to be said about, but for these. */
    private List<WarningNotice> warnings(Map<String, List<String>> seen) {
        Map<String, List<String>> values =
                new HashMap<>(Observed.NAMES.stream().collect(toMap(Function.identity(), name -> List.of())));
        values.put("hosting", List.of("NO", "IE"));
        values.put("price", List.of("FREE"));
        values.put("target-level", List.of("35"));
        values.put("publisher", List.of("PUBLIC"));
        values.put("non-digital-alternative", List.of("yes"));
        values.putAll(seen);
        return table.warnings(new Observed(values));
    }

    @Test
    void an_app_that_nothing_is_to_be_said_about_carries_none() {
        assertThat(warnings(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "conditions, ACC-04, conditional, ACC-04, ACC-04",
        "trackers, Matomo, trackers, PRV-02, Matomo",
        "advertising, yes, advertising, PRV-02, yes",
        "shared-data, health, shares-data, PRV-05, health",
        "hosting, US, outside-eea, PRV-07, US",
        "cleartext, yes, unencrypted, SEC-07, yes",
        "target-level, 33, outdated-platform, SEC-08, 33",
        "ai, yes, ai, CNT-04, yes",
        "price, FREE_WITH_PURCHASES, paid-extras, FEE-01, FREE_WITH_PURCHASES",
        "other-store, play.example, other-store, PRV-01, play.example"
    })
    void each_thing_seen_gives_its_own_warning_and_shows_what_was_seen(
            String of, String value, String id, String criterion, String item) {
        assertThat(warnings(Map.of(of, List.of(value))))
                .containsExactly(new WarningNotice(id, List.of(criterion), List.of(item)));
    }

    @Test
    void only_countries_outside_the_area_are_named() {
        assertThat(warnings(Map.of("hosting", List.of("NO", "US", "IN"))))
                .singleElement()
                .satisfies(warning -> assertThat(warning.items()).containsExactly("US", "IN"));
    }

    @Test
    void the_way_without_an_app_is_missed_only_in_what_public_bodies_offer() {
        Map<String, List<String>> none = Map.of("non-digital-alternative", List.of());

        assertThat(warnings(none)).extracting(WarningNotice::id).containsExactly("no-alternative");
        assertThat(warnings(Map.of("non-digital-alternative", List.of(), "publisher", List.of("PRIVATE"))))
                .isEmpty();
    }

    @Test
    void several_stand_in_the_order_of_the_table() {
        assertThat(warnings(Map.of("ai", List.of("yes"), "trackers", List.of("A", "B"))))
                .extracting(WarningNotice::id)
                .containsExactly("trackers", "ai");
        assertThat(table.ids()).doesNotHaveDuplicates().contains("trackers", "ai");
    }

    @Test
    void every_row_names_criteria_that_exist_or_shows_criteria() {
        List<String> known = CriteriaEdition.load("2026-1").criteria().stream()
                .map(Criterion::id)
                .toList();

        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(known).containsAll(row.criteria());
            assertThat(row.criteria().isEmpty())
                    .isEqualTo(row.when().getFirst().of().equals("conditions"));
        });
    }

    @Test
    void a_row_that_asks_for_what_nobody_observes_is_refused() {
        assertThatThrownBy(() -> new WarningTable.Look("weather", WarningTable.Relation.SEEN, Set.of()))
                .hasMessageContaining("weather");
    }
}
