package org.civicstore.certification.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CriteriaEditionTest {

    private final CriteriaEdition edition = CriteriaEdition.load("2026-1");

    @Nested
    class The_data {

        @Test
        void has_fifty_criteria_in_seven_areas() {
            assertThat(edition.criteria().stream()
                            .collect(Collectors.groupingBy(Criterion::area, Collectors.counting())))
                    .isEqualTo(Map.of(
                            Area.SECURITY, 12L,
                            Area.PRIVACY, 9L,
                            Area.ACCESSIBILITY, 7L,
                            Area.INTEROPERABILITY, 5L,
                            Area.FEES, 6L,
                            Area.OPERATIONS, 7L,
                            Area.CONTENT, 4L));
        }

        @Test
        void never_uses_an_id_twice() {
            assertThat(edition.criteria()).extracting(Criterion::id).doesNotHaveDuplicates();
        }

        @Test
        void says_every_statement_and_every_guidance_differently_in_bokmal_and_english() {
            assertThat(edition.criteria()).allSatisfy(criterion -> {
                assertThat(criterion.statement()).containsOnlyKeys("nb", "en");
                assertThat(criterion.guidance()).containsOnlyKeys("nb", "en");
                assertThat(criterion.statement().get("nb"))
                        .isNotEqualTo(criterion.statement().get("en"));
                assertThat(criterion.guidance().get("nb"))
                        .isNotEqualTo(criterion.guidance().get("en"));
            });
        }

        @Test
        void tells_for_every_criterion_what_to_hand_in_and_where_the_demand_comes_from() {
            assertThat(edition.criteria()).allSatisfy(criterion -> {
                assertThat(criterion.evidence()).isNotEmpty();
                assertThat(criterion.reference()).isNotBlank().doesNotContain("[M]");
            });
        }

        @Test
        void is_the_edition_in_force() {
            assertThat(CriteriaEdition.current()).isEqualTo(edition);
        }
    }

    @Nested
    class A_profile {

        @Test
        void of_employment_demands_forty_two_criteria_and_of_tax_forty_six() {
            assertThat(demandedOfAnyKind("base")).hasSize(38);
            assertThat(demandedOfAnyKind("employment")).hasSize(42);
            assertThat(demandedOfAnyKind("tax")).hasSize(46);
        }

        @Test
        void demands_all_that_it_inherits() {
            assertThat(demandedOfAnyKind("tax")).containsAll(demandedOfAnyKind("base"));
            assertThat(demandedOfAnyKind("tax")).contains("SEC-11").doesNotContain("PRV-09");
            assertThat(demandedOfAnyKind("employment")).contains("PRV-09").doesNotContain("SEC-11");
        }

        @Test
        void demands_nothing_of_a_web_app_that_only_a_package_can_have() {
            assertThat(edition.required(Demand.most("base", SubjectKind.WEB_APP)))
                    .extracting(Criterion::id)
                    .contains("INT-01", "SEC-07")
                    .doesNotContain("SEC-01", "SEC-03", "OPS-05");
        }

        @Test
        void makes_some_criteria_graver() {
            assertThat(edition.severityOf("SEC-05", "base")).isEqualTo(Severity.MAJOR);
            assertThat(edition.severityOf("SEC-05", "tax")).isEqualTo(Severity.BLOCKING);
            assertThat(edition.criteria().stream()
                            .filter(criterion -> !criterion.severityByProfile().isEmpty())
                            .map(Criterion::id))
                    .containsExactly("SEC-05", "SEC-10", "PRV-02", "ACC-07");
        }

        @Test
        void that_nobody_defined_is_refused() {
            assertThatThrownBy(() -> edition.required(Demand.most("health", SubjectKind.WEB_APP)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("health");
        }

        private Set<String> demandedOfAnyKind(String profile) {
            return Arrays.stream(SubjectKind.values())
                    .flatMap(kind -> edition.required(Demand.most(profile, kind)).stream())
                    .map(Criterion::id)
                    .collect(Collectors.toSet());
        }
    }

    @Nested
    class A_later_edition {

        private final CriteriaEdition later = CriteriaEdition.load("2026-2");

        @Test
        void takes_over_what_it_does_not_change() {
            assertThat(later.basedOn()).contains("2026-1");
            assertThat(later.profiles()).isEqualTo(edition.profiles());
            assertThat(later.risk()).isEqualTo(edition.risk());
            assertThat(later.find("SEC-01")).isEqualTo(edition.find("SEC-01"));
        }

        @Test
        void changes_and_adds_in_the_order_of_reading() {
            assertThat(later.severityOf("SEC-05", "base")).isEqualTo(Severity.BLOCKING);
            assertThat(later.criteria()).hasSize(52).isSortedAccordingTo(Comparator.comparing(Criterion::area));
            assertThat(later.find("OPS-08").orElseThrow().since()).isEqualTo("2026-2");
        }

        @Test
        void demands_of_an_app_in_apples_store_what_it_demands_of_apps_in_others_and_what_it_says_of_it_alone() {
            List<Criterion> link = later.required(Demand.most("base", SubjectKind.STORE_LINK));
            List<Criterion> ios = later.required(Demand.most("base", SubjectKind.IOS_APP));

            assertThat(ios).containsAll(link).contains(later.find("SEC-05").orElseThrow());
            assertThat(link).doesNotContain(later.find("SEC-05").orElseThrow());
            assertThat(edition.required(Demand.most("base", SubjectKind.IOS_APP)))
                    .isEqualTo(edition.required(Demand.most("base", SubjectKind.STORE_LINK)))
                    .extracting(Criterion::id)
                    .contains("PRV-01")
                    .doesNotContain("SEC-01");
        }

        @Test
        void ships_and_is_not_the_one_in_use_by_default() {
            assertThat(CriteriaEdition.shipped()).containsExactly("2026-1", "2026-2");
            assertThat(CriteriaEdition.current().id()).isEqualTo("2026-1");
        }
    }

    @Nested
    class A_tier {

        @Test
        void only_ever_adds() {
            List<String> low = required(RiskTier.LOW);
            List<String> medium = required(RiskTier.MEDIUM);
            List<String> high = required(RiskTier.HIGH);

            assertThat(medium).containsAll(low).contains("SEC-10", "PRV-04").doesNotContain("INT-05");
            assertThat(high).containsAll(medium).contains("INT-05");
            assertThat(low).doesNotContain("SEC-10", "PRV-04", "PRV-05", "PRV-06", "OPS-02");
        }

        private List<String> required(RiskTier tier) {
            return edition.required(new Demand("base", SubjectKind.WEB_APP, tier)).stream()
                    .map(Criterion::id)
                    .toList();
        }
    }

    @Nested
    class Wrong_data {

        @Test
        void of_an_edition_that_does_not_exist_is_said_to_be_missing() {
            assertThatThrownBy(() -> CriteriaEdition.load("1999-1"))
                    .isInstanceOf(CriteriaBroken.class)
                    .hasMessageContaining("criteria/1999-1/edition.yml");
        }

        @Test
        void cannot_be_reached_outside_the_criteria_folder() {
            assertThatThrownBy(() -> CriteriaEdition.load("../secret")).isInstanceOf(CriteriaBroken.class);
        }

        @Test
        void is_refused_with_file_entry_and_field() {
            DataEntry sheet = DataEntry.root(
                    "security.yml", Map.of("criteria", List.of(Map.of("id", "SEC-01", "mode", "SOMETIMES"))));
            DataEntry entry = sheet.entries("criteria").getFirst();

            assertThatThrownBy(() -> entry.constant("mode", Mode.class))
                    .isInstanceOf(CriteriaBroken.class)
                    .hasMessageContainingAll("security.yml", "SEC-01", "mode", "SOMETIMES", "AUTOMATIC");
            assertThatThrownBy(() -> entry.inBothLanguages("statement"))
                    .isInstanceOf(CriteriaBroken.class)
                    .hasMessageContainingAll("security.yml", "SEC-01", "statement");
        }
    }
}
