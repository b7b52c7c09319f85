package org.civicstore.certification.criterion;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads one criterion. What its {@code applies-when} leaves out means all kinds and all tiers. */
record CriterionReader(DataEntry entry, Area area, Set<String> profiles) {

    Criterion read() {
        String id = entry.text("id");
        if (!id.matches(area.prefix() + "-[0-9]{2}")) {
            throw entry.broken("id", "must look like " + area.prefix() + "-01");
        }
        var severityByProfile = entry.constants("severity-by-profile", Severity.class);
        if (!profiles.containsAll(severityByProfile.keySet())) {
            throw entry.broken("severity-by-profile", "names a profile that edition.yml does not have");
        }
        return new Criterion(
                id,
                area,
                entry.inBothLanguages("statement"),
                entry.inBothLanguages("guidance"),
                entry.text("reference"),
                entry.texts("evidence"),
                entry.constant("mode", Mode.class),
                entry.constant("severity", Severity.class),
                severityByProfile,
                appliesWhen(entry.child("applies-when")),
                entry.flag("human-decides-failure"),
                entry.text("since"),
                entry.has("replaced-by") ? Optional.of(entry.text("replaced-by")) : Optional.empty());
    }

    private AppliesWhen appliesWhen(DataEntry when) {
        Set<String> programmes = Set.copyOf(when.texts("programmes"));
        if (!profiles.containsAll(programmes)) {
            throw when.broken("programmes", "names a profile that edition.yml does not have");
        }
        return new AppliesWhen(
                programmes,
                when.has("kinds") ? when.constantSet("kinds", SubjectKind.class) : EnumSet.allOf(SubjectKind.class),
                when.has("from-tier") ? when.constant("from-tier", RiskTier.class) : RiskTier.LOW);
    }
}
