package org.civicstore.certification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Mode;
import org.junit.jupiter.api.Test;

class CriteriaCoverageTest {

    private final CriteriaEdition edition = CriteriaEdition.current();
    private final List<Check> checks = StandardChecks.with(Optional.empty()).checks();

    @Test
    void every_check_speaks_about_a_criterion_of_the_edition_and_only_one_check_does() {
        List<String> spokenAbout =
                checks.stream().map(check -> check.info().criterion()).toList();

        assertThat(spokenAbout).doesNotHaveDuplicates().allSatisfy(id -> assertThat(edition.find(id))
                .isPresent());
    }

    @Test
    void every_check_can_examine_some_kind_that_its_criterion_is_demanded_of() {
        assertThat(checks).allSatisfy(check -> assertThat(check.info().kinds())
                .as(check.info().id())
                .containsAnyElementsOf(edition.find(check.info().criterion())
                        .orElseThrow()
                        .appliesWhen()
                        .kinds()));
    }

    @Test
    void no_automatic_criterion_lacks_a_check() {
        Set<String> checked =
                checks.stream().map(check -> check.info().criterion()).collect(Collectors.toSet());

        assertThat(edition.criteria().stream()
                        .filter(criterion -> criterion.mode() == Mode.AUTOMATIC)
                        .map(Criterion::id)
                        .filter(id -> !checked.contains(id)))
                .isEmpty();
    }
}
