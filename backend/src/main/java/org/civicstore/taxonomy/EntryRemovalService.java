package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Takes an entry from citizens. Its end is an edition like any other: nothing is lost, its addresses lead on or say that it
 * is gone, and a draft that is published afterwards brings it back.
 */
@Singleton
class EntryRemovalService {
    private final Transactor transactor;
    private final OpenedEntries opened;
    private final TaxonomyRepository entries;
    private final TaxonomyQueries queries;
    private final Events events;
    private final Clock clock;

    EntryRemovalService(
            Transactor transactor,
            OpenedEntries opened,
            TaxonomyRepository entries,
            TaxonomyQueries queries,
            Events events,
            Clock clock) {
        this.transactor = transactor;
        this.opened = opened;
        this.entries = entries;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /** @param leadsTo slug of a published entry of the same kind */
    TaxonomyEntry remove(Actor actor, EntryKind kind, String slug, int expected, Optional<String> leadsTo) {
        return transactor.write(tx -> {
            TaxonomyEntry entry = opened.open(tx, actor, kind, slug, expected);
            TaxonomyEntry removed = entry.removed();
            TaxonomyContent content = shown(tx, entry);
            demandFree(kind, slug);
            leadsTo.ifPresent(other -> demandPublished(kind, entry, other));
            Instant now = clock.instant();
            entries.save(tx, removed);
            entries.end(tx, removed, content, leadsTo, actor, now);
            entries.record(tx, removed, TaxonomyAction.REMOVED, actor, leadsTo.map(other -> slug + " → " + other), now);
            events.tell(tx, new TaxonomyChanged(kind, slug, now, sorts(kind, content)));
            return removed;
        });
    }

    private TaxonomyContent shown(Tx tx, TaxonomyEntry entry) {
        TaxonomyRepository.Newest newest = entries.newest(tx, entry).orElseThrow();
        if (newest.ended()) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "This is removed already.",
                    "Save and publish a draft to bring it back.");
        }
        return newest.content();
    }

    /** Nothing that citizens see, or will see, may point to what is not there. */
    private void demandFree(EntryKind kind, String slug) {
        List<String> pointing = java.util.Arrays.stream(EntryKind.values())
                .flatMap(other -> queries.newest(other).values().stream())
                .filter(newest -> !newest.ended() && newest.content().pointsTo(kind, slug))
                .map(newest -> newest.content().slug())
                .sorted()
                .toList();
        if (!pointing.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "These life events point to it: "
                            + pointing.stream().limit(10).collect(Collectors.joining(", ")) + '.',
                    "Change and publish them first.");
        }
    }

    private void demandPublished(EntryKind kind, TaxonomyEntry entry, String other) {
        boolean published = queries.newest(kind).entrySet().stream()
                .anyMatch(newest -> !newest.getKey().equals(entry.id())
                        && !newest.getValue().ended()
                        && newest.getValue().content().slug().equals(other));
        if (!published) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The address cannot lead there.",
                    "Choose something that citizens see.",
                    List.of(new FieldProblem(
                            "/leadsTo", "unknown", "Citizens see nothing that is called " + other + '.')));
        }
    }

    /** Whether listings belonged to it. */
    private static boolean sorts(EntryKind kind, TaxonomyContent content) {
        return switch (kind) {
            case CATEGORY -> true;
            case LIFE_EVENT -> !content.categories().isEmpty();
            case COLLECTION -> false;
        };
    }
}
