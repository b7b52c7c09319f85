package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import org.civicstore.certification.criterion.CriteriaEdition;

/** The words for kinds of evidence documents: what the criteria ask for, and a few that vendors have besides. */
@Singleton
public class EvidenceTypes {
    /** Things that criteria look at but that are no documents of their own. */
    private static final Set<String> NO_DOCUMENTS =
            Set.of("package", "url", "form", "listing", "manifest", "declaration");

    private static final Set<String> BESIDES =
            Set.of("privacy-notice", "accessibility-statement", "security-test", "other");

    private final Set<String> known = new TreeSet<>(BESIDES);

    EvidenceTypes() {
        CriteriaEdition.shipped().stream()
                .map(CriteriaEdition::load)
                .flatMap(edition -> edition.criteria().stream())
                .forEach(criterion -> known.addAll(criterion.evidence()));
        known.removeAll(NO_DOCUMENTS);
    }

    public boolean known(String type) {
        return known.contains(type);
    }

    /** All of them, for people to read. */
    @Override
    public String toString() {
        return String.join(", ", known);
    }
}
