package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/** What operators do with life events, categories and collections: draft, publish now or later, discard. */
@Singleton
class TaxonomyService {
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Transactor transactor;
    private final TaxonomyRepository entries;
    private final TaxonomyQueries queries;
    private final OpenedEntries opened;
    private final OfferedListings offered;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    TaxonomyService(
            Transactor transactor,
            TaxonomyRepository entries,
            TaxonomyQueries queries,
            OpenedEntries opened,
            OfferedListings offered,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.entries = entries;
        this.queries = queries;
        this.opened = opened;
        this.offered = offered;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new entry, as a draft that only operators see. */
    TaxonomyEntry create(Actor actor, EntryKind kind, TaxonomyContent content) {
        return transactor.write(tx -> {
            entries.lockAll(tx);
            TaxonomyPolicy.demandOperator(actor);
            DraftRules.demandSavable(content);
            TaxonomyEntry entry = new TaxonomyEntry(
                    ids.next(), kind, content.slug(), entries.nextPlace(tx, kind), Optional.of(content), 0, 0);
            demandFree(tx, entry, content);
            entries.insert(tx, entry);
            entries.record(tx, entry, TaxonomyAction.DRAFTED, actor, Optional.empty(), clock.instant());
            return entry;
        });
    }

    /** Saves the draft; what citizens see stays as it is. Saving again soon adds nothing to the history. */
    TaxonomyEntry draft(Actor actor, EntryKind kind, String slug, int expected, TaxonomyContent content) {
        return transactor.write(tx -> {
            TaxonomyEntry entry = opened.open(tx, actor, kind, slug, expected);
            DraftRules.demandSavable(content);
            demandFree(tx, entry, content);
            TaxonomyEntry drafted = entry.drafted(content);
            entries.save(tx, drafted);
            if (entry.draft().isEmpty()) {
                entries.record(tx, drafted, TaxonomyAction.DRAFTED, actor, Optional.empty(), clock.instant());
            }
            return drafted;
        });
    }

    /** Throws the draft away; an entry that citizens have never seen goes with it. */
    void discard(Actor actor, EntryKind kind, String slug, int expected) {
        transactor.run(tx -> {
            TaxonomyEntry entry = opened.open(tx, actor, kind, slug, expected);
            TaxonomyEntry discarded = entry.discarded();
            if (entry.editions() == 0) {
                entries.delete(tx, discarded);
            } else {
                entries.save(tx, discarded);
                entries.record(tx, discarded, TaxonomyAction.DISCARDED, actor, Optional.empty(), clock.instant());
            }
        });
    }

    /**
     * Makes the draft the newest edition.
     *
     * @param from when citizens see it; nothing or a time that has passed: now
     */
    TaxonomyEntry publish(Actor actor, EntryKind kind, String slug, int expected, Optional<Instant> from) {
        return transactor.write(tx -> {
            TaxonomyEntry entry = opened.open(tx, actor, kind, slug, expected);
            Instant now = clock.instant();
            Instant visible = from.filter(now::isBefore).orElse(now);
            demandSoon(visible, now);
            TaxonomyContent content = entry.demandDraft();
            DraftRules.demandPublishable(kind, content, pointable(entry, content));
            demandSeen(content, visible);
            demandFree(tx, entry, content);
            Optional<TaxonomyContent> before =
                    entries.newest(tx, entry).filter(newest -> !newest.ended()).map(TaxonomyRepository.Newest::content);
            TaxonomyEntry published = entry.published();
            entries.save(tx, published);
            entries.publish(tx, published, content, visible, actor, now);
            entries.record(tx, published, action(visible, now), actor, moved(before, content), now);
            events.tell(tx, new TaxonomyChanged(kind, content.slug(), visible, sorts(kind, before, content)));
            return published;
        });
    }

    private DraftRules.Pointable pointable(TaxonomyEntry entry, TaxonomyContent content) {
        return new DraftRules.Pointable(
                published(EntryKind.CATEGORY, entry),
                published(EntryKind.LIFE_EVENT, entry),
                offered.offered(content.listings().stream()
                        .map(ListingCollection.Item::slug)
                        .toList()));
    }

    /** Slugs that others may point to; the lock keeps them as they are. */
    private Set<String> published(EntryKind kind, TaxonomyEntry besides) {
        return queries.newest(kind).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(besides.id())
                        && !entry.getValue().ended())
                .map(entry -> entry.getValue().content().slug())
                .collect(Collectors.toSet());
    }

    private void demandFree(Tx tx, TaxonomyEntry entry, TaxonomyContent content) {
        if (entries.isTaken(tx, entry.kind(), content.slug(), entry.id())) {
            throw slugProblem("taken", "Another entry has this address, or had it once and still answers there.");
        }
        boolean renamed = entry.editions() > 0 && !entry.slug().equals(content.slug());
        if (renamed && !entry.kind().mayBeRenamed()) {
            throw slugProblem("fixed", "Vendors name the category in their declarations, so its address stays.");
        }
    }

    private static ProblemException slugProblem(String code, String detail) {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "The address cannot be used.",
                "Choose another address.",
                List.of(new FieldProblem("/slug", code, detail)));
    }

    private static void demandSoon(Instant visible, Instant now) {
        if (visible.isAfter(now.plus(FURTHEST))) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The time is too far away.",
                    "Choose a time within a year.",
                    List.of(new FieldProblem("/visibleFrom", "too-late", "At most a year from now.")));
        }
    }

    /** A collection that ends before it begins is a slip. */
    private static void demandSeen(TaxonomyContent content, Instant visible) {
        if (content.until() != null && !content.until().isAfter(visible)) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "It would end before anybody sees it.",
                    "Choose a later end.",
                    List.of(new FieldProblem("/until", "too-early", "The end has to come after the beginning.")));
        }
    }

    private static TaxonomyAction action(Instant visible, Instant now) {
        return visible.isAfter(now) ? TaxonomyAction.SCHEDULED : TaxonomyAction.PUBLISHED;
    }

    private static Optional<String> moved(Optional<TaxonomyContent> before, TaxonomyContent after) {
        return before.map(TaxonomyContent::slug)
                .filter(slug -> !slug.equals(after.slug()))
                .map(slug -> slug + " → " + after.slug());
    }

    /** Whether listings belong to something else by it: a new category, or an event that takes in others or moves. */
    private static boolean sorts(EntryKind kind, Optional<TaxonomyContent> before, TaxonomyContent after) {
        return switch (kind) {
            case COLLECTION -> false;
            case CATEGORY -> before.isEmpty();
            case LIFE_EVENT ->
                !sorted(after).equals(before.map(TaxonomyService::sorted).orElse(Set.of()));
        };
    }

    /** The event under each category that it takes in. */
    private static Set<String> sorted(TaxonomyContent event) {
        return event.categories().stream()
                .map(category -> category + '/' + event.slug())
                .collect(Collectors.toSet());
    }
}
