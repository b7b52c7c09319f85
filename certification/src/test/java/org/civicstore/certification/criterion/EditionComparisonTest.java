package org.civicstore.certification.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.criterion.EditionComparison.Change;
import org.civicstore.certification.criterion.EditionComparison.Kind;
import org.civicstore.certification.criterion.EditionComparison.Part;
import org.junit.jupiter.api.Test;

class EditionComparisonTest {

    private final CriteriaEdition first = CriteriaEdition.load("2026-1");

    @Test
    void of_an_edition_with_itself_finds_nothing() {
        assertThat(new EditionComparison(first, first).changes()).isEmpty();
    }

    @Test
    void names_what_is_new_and_which_parts_of_the_others_changed() {
        assertThat(new EditionComparison(first, CriteriaEdition.load("2026-2")).changes())
                .extracting(Change::id, Change::kind, Change::parts)
                .containsExactly(
                        tuple("SEC-05", Kind.CHANGED, Set.of(Part.SEVERITY, Part.REFERENCE, Part.APPLIES_WHEN)),
                        tuple("INT-01", Kind.CHANGED, Set.of(Part.SEVERITY)),
                        tuple("FEE-07", Kind.ADDED, Set.of()),
                        tuple("OPS-08", Kind.ADDED, Set.of()));
    }

    @Test
    void tells_replaced_from_gone() {
        List<Criterion> left = first.criteria().stream()
                .filter(criterion -> !criterion.id().equals("CNT-04"))
                .map(criterion -> criterion.id().equals("SEC-12") ? replaced(criterion, "SEC-01") : criterion)
                .toList();
        CriteriaEdition next = new CriteriaEdition(
                "2027-1", Optional.of("2026-1"), first.inForceFrom(), left, first.profiles(), first.risk());

        assertThat(new EditionComparison(first, next).changes())
                .extracting(Change::id, Change::kind)
                .containsExactly(tuple("SEC-12", Kind.REPLACED), tuple("CNT-04", Kind.REMOVED));
        assertThat(next.required(Demand.most("base", SubjectKind.WEB_APP)))
                .extracting(Criterion::id)
                .doesNotContain("SEC-12");
    }

    private static Criterion replaced(Criterion c, String by) {
        return new Criterion(
                c.id(),
                c.area(),
                c.statement(),
                c.guidance(),
                c.reference(),
                c.evidence(),
                c.mode(),
                c.severity(),
                c.severityByProfile(),
                c.appliesWhen(),
                c.humanDecidesFailure(),
                c.since(),
                Optional.of(by));
    }
}
