package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.catalogue.release.ReleaseContent;
import org.civicstore.certification.criterion.Area;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.criteria.Editions;
import org.civicstore.review.CriterionResult;

/** Writes down how a release did by each criterion about accessibility, in the order of the edition. */
@Singleton
class AccessibilityResults {
    private final Editions editions;

    AccessibilityResults(Editions editions) {
        this.editions = editions;
    }

    /** Nothing for releases whose case was concluded before outcomes were kept. */
    List<CriterionNotice> of(ReleaseContent content) {
        if (content.results().isEmpty()) {
            return List.of();
        }
        Map<String, CriterionResult> results =
                content.results().stream().collect(Collectors.toMap(CriterionResult::criterion, Function.identity()));
        return editions.get(content.edition()).criteria().stream()
                .filter(criterion -> criterion.area() == Area.ACCESSIBILITY)
                .flatMap(criterion -> notice(criterion, results).stream())
                .toList();
    }

    private static Optional<CriterionNotice> notice(Criterion criterion, Map<String, CriterionResult> results) {
        return Optional.ofNullable(results.get(criterion.id()))
                .map(result -> new CriterionNotice(
                        criterion.id(),
                        criterion.statement(),
                        result.state(),
                        FactSource.of(result.how()),
                        result.at()));
    }
}
