package org.civicstore.certification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CriteriaCoverageTest {

    private final List<Check> checks = StandardChecks.with(Optional.empty()).checks();

    static Stream<CriteriaEdition> editions() {
        return CriteriaEdition.shipped().stream().map(CriteriaEdition::load);
    }

    @Test
    void every_check_speaks_about_a_criterion_of_some_edition_and_only_one_check_does() {
        List<String> spokenAbout =
                checks.stream().map(check -> check.info().criterion()).toList();

        assertThat(spokenAbout).doesNotHaveDuplicates().allSatisfy(id -> assertThat(found(id))
                .isNotEmpty());
    }

    @Test
    void every_check_can_examine_some_kind_that_its_criterion_is_demanded_of() {
        assertThat(checks).allSatisfy(check -> assertThat(found(check.info().criterion()))
                .allSatisfy(criterion -> assertThat(check.info().kinds())
                        .as(check.info().id())
                        .containsAnyElementsOf(criterion.appliesWhen().kinds())));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_automatic_criterion_lacks_a_check(CriteriaEdition edition) {
        Set<String> checked =
                checks.stream().map(check -> check.info().criterion()).collect(Collectors.toSet());

        assertThat(edition.criteria().stream()
                        .filter(criterion -> criterion.mode() == Mode.AUTOMATIC)
                        .map(Criterion::id)
                        .filter(id -> !checked.contains(id)))
                .isEmpty();
    }

    private static List<Criterion> found(String id) {
        return editions().flatMap(edition -> edition.find(id).stream()).toList();
    }
}
