package org.civicstore.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class SliceRulesTest {

    /** From the lowest to the highest; a slice imports only those before it and is heard by those after it through events. */
    private static final List<String> LOWEST_FIRST = List.of(
            "shared",
            "identity",
            "organisation",
            "statistics",
            "taxonomy",
            "search",
            "criteria",
            "programme",
            "submission",
            "review",
            "certificate",
            "catalogue",
            "concern",
            "surveillance",
            "library",
            "transparency",
            "notification",
            "operations",
            "devdata");

    @Test
    void every_slice_has_its_place_in_the_table() {
        TreeSet<String> found = new TreeSet<>();
        House.classes().forEach(type -> House.slice(type).ifPresent(found::add));

        assertThat(LOWEST_FIRST)
                .as("because a slice without a place could import anything")
                .containsAll(found);
    }

    @Test
    void a_slice_imports_only_slices_below_it() {
        List<String> upward = House.classes().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(SliceRulesTest::upward)
                .map(Dependency::getDescription)
                .sorted(Comparator.naturalOrder())
                .toList();

        assertThat(upward)
                .as("because a lower slice is heard by a higher one through events, and arrows never turn round")
                .isEmpty();
    }

    @Test
    void packages_have_no_cycles_between_slices() {
        slices().matching(House.BASE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("slices in a cycle can only be understood, tested and changed together")
                .check(House.classes());
    }

    private static boolean upward(Dependency dependency) {
        int from = place(dependency.getOriginClass());
        int to = place(dependency.getTargetClass());
        return from >= 0 && to > from;
    }

    private static int place(JavaClass type) {
        return House.slice(type).map(LOWEST_FIRST::indexOf).orElse(-1);
    }
}
