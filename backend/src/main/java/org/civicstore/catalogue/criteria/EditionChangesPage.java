package org.civicstore.catalogue.criteria;

import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.catalogue.page.Speech;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.EditionComparison;
import org.civicstore.certification.criterion.EditionComparison.Change;
import org.civicstore.certification.criterion.EditionComparison.Part;
import org.civicstore.criteria.EditionStanding;

/** What an edition changes against the one it is based on. */
public record EditionChangesPage(
        Frame frame, CriteriaEdition before, CriteriaEdition after, EditionStanding standing, List<Change> changes) {

    /** The criterion as it is now, or as it was when it is gone. */
    public static Criterion shown(Change change) {
        return change.after().or(change::before).orElseThrow();
    }

    /** The parts that changed, in a fixed order. */
    public static List<Part> parts(Change change) {
        return change.parts().stream().sorted().toList();
    }

    /** One part of a criterion in words. */
    public static String words(Speech t, Criterion criterion, EditionComparison.Part part) {
        return switch (part) {
            case STATEMENT -> t.pick(criterion.statement());
            case GUIDANCE -> t.pick(criterion.guidance());
            case REFERENCE -> criterion.reference();
            case EVIDENCE -> t.words("evidence", criterion.evidence());
            case MODE -> t.word("mode", criterion.mode().name());
            case SEVERITY -> severity(t, criterion);
            case APPLIES_WHEN ->
                t.words(
                                "programme",
                                criterion.appliesWhen().programmes().stream()
                                        .sorted()
                                        .toList()) + "; "
                        + t.words(
                                "kind",
                                criterion.appliesWhen().kinds().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .toList())
                        + "; "
                        + t.word("tier", criterion.appliesWhen().fromTier().name());
        };
    }

    private static String severity(Speech t, Criterion criterion) {
        StringBuilder said =
                new StringBuilder(t.word("severity", criterion.severity().name()));
        criterion.severityByProfile().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> said.append("; ")
                        .append(t.word("programme", entry.getKey()))
                        .append(": ")
                        .append(t.word("severity", entry.getValue().name())));
        return said.toString();
    }
}
