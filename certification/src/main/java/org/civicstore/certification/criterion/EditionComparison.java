package org.civicstore.certification.criterion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs between two editions, criterion by criterion. */
public record EditionComparison(CriteriaEdition before, CriteriaEdition after) {

    /** What happened to a criterion. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** Another one took its place. */
        REPLACED,
        /** It says or demands something else. */
        CHANGED,
        /** It is gone without a successor. */
        REMOVED
    }

    /** A part of a criterion that people have to look at when it changed. */
    public enum Part {
        STATEMENT,
        GUIDANCE,
        REFERENCE,
        EVIDENCE,
        MODE,
        SEVERITY,
        APPLIES_WHEN
    }

    /**
     * One criterion that is not as before.
     *
     * @param parts what changed; empty unless the kind is CHANGED
     * @param before empty for what is new
     * @param after empty for what is gone
     */
    public record Change(String id, Kind kind, Set<Part> parts, Optional<Criterion> before, Optional<Criterion> after) {

        public Change {
            parts = Set.copyOf(parts);
        }
    }

    /** In the order people read criteria. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Criterion now : after.criteria()) {
            Optional<Criterion> was = before.find(now.id());
            Set<Part> parts = was.map(old -> parts(old, now)).orElse(Set.of());
            boolean replaced = now.replacedBy().isPresent()
                    && was.filter(old -> old.replacedBy().isEmpty()).isPresent();
            if (was.isEmpty()) {
                changes.add(new Change(now.id(), Kind.ADDED, Set.of(), was, Optional.of(now)));
            } else if (replaced) {
                changes.add(new Change(now.id(), Kind.REPLACED, Set.of(), was, Optional.of(now)));
            } else if (!parts.isEmpty()) {
                changes.add(new Change(now.id(), Kind.CHANGED, parts, was, Optional.of(now)));
            }
        }
        before.criteria().stream()
                .filter(old -> after.find(old.id()).isEmpty())
                .forEach(old ->
                        changes.add(new Change(old.id(), Kind.REMOVED, Set.of(), Optional.of(old), Optional.empty())));
        changes.sort(Comparator.comparing(EditionComparison::area));
        return List.copyOf(changes);
    }

    private static Area area(Change change) {
        return change.after().or(change::before).map(Criterion::area).orElseThrow();
    }

    private static Set<Part> parts(Criterion old, Criterion now) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.STATEMENT, old.statement(), now.statement());
        add(parts, Part.GUIDANCE, old.guidance(), now.guidance());
        add(parts, Part.REFERENCE, old.reference(), now.reference());
        add(parts, Part.EVIDENCE, old.evidence(), now.evidence());
        add(parts, Part.MODE, old.mode(), now.mode());
        add(parts, Part.MODE, old.humanDecidesFailure(), now.humanDecidesFailure());
        add(parts, Part.SEVERITY, old.severity(), now.severity());
        add(parts, Part.SEVERITY, old.severityByProfile(), now.severityByProfile());
        add(parts, Part.APPLIES_WHEN, old.appliesWhen(), now.appliesWhen());
        return parts;
    }

    private static void add(Set<Part> parts, Part part, Object old, Object now) {
        if (!old.equals(now)) {
            parts.add(part);
        }
    }
}
