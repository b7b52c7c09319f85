package org.civicstore.taxonomy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Works out what citizens see at a moment: of each entry the newest edition that is visible by then, unless that ends it. */
final class SnapshotAssembly {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Instant now;
    private final Map<UUID, Line> shown = new LinkedHashMap<>();
    private final Map<UUID, Set<String>> slugs = new HashMap<>();
    private final Map<EntryKind, Map<String, String>> leads = new EnumMap<>(EntryKind.class);
    private final Map<EntryKind, Set<String>> gone = new EnumMap<>(EntryKind.class);
    private final List<Taxon> categories = new ArrayList<>();
    private final List<LifeEvent> events = new ArrayList<>();
    private final List<ListingCollection> collections = new ArrayList<>();
    private Instant until = END;

    /**
     * One edition without its content.
     *
     * @param ended whether it ends the entry
     * @param leadsTo when it does: the slug of another entry of the kind, or nothing
     */
    record Line(
            UUID id,
            UUID entry,
            EntryKind kind,
            String slug,
            Instant visibleFrom,
            boolean ended,
            java.util.Optional<String> leadsTo) {}

    private SnapshotAssembly(Instant now) {
        this.now = now;
    }

    /**
     * @param lines all editions, in the order of their entries and then of their numbers
     * @param contents reads the contents of the editions with these ids
     */
    static TaxonomySnapshot at(
            Instant now, List<Line> lines, Function<List<UUID>, Map<UUID, TaxonomyContent>> contents) {
        SnapshotAssembly assembly = new SnapshotAssembly(now);
        lines.forEach(assembly::take);
        List<Line> open =
                assembly.shown.values().stream().filter(line -> !line.ended()).toList();
        Map<UUID, TaxonomyContent> read =
                contents.apply(open.stream().map(Line::id).toList());
        open.forEach(line -> assembly.show(line, read.get(line.id())));
        assembly.shown.values().forEach(assembly::leave);
        return assembly.snapshot();
    }

    private void take(Line line) {
        if (line.visibleFrom().isAfter(now)) {
            changesAt(line.visibleFrom());
        } else {
            shown.put(line.entry(), line);
            slugs.computeIfAbsent(line.entry(), none -> new HashSet<>()).add(line.slug());
        }
    }

    private void show(Line line, TaxonomyContent content) {
        switch (line.kind()) {
            case CATEGORY -> categories.add(content.taxon());
            case LIFE_EVENT -> events.add(content.lifeEvent());
            case COLLECTION -> {
                ListingCollection collection = content.collection();
                if (collection.hasEnded(now)) {
                    gone(line.kind()).addAll(slugs.getOrDefault(line.entry(), Set.of()));
                } else {
                    collections.add(collection);
                    if (collection.until() != null) {
                        changesAt(collection.until());
                    }
                }
            }
        }
    }

    /** What is left at the addresses under which the entry does not stand now. */
    private void leave(Line line) {
        Set<String> own = slugs.getOrDefault(line.entry(), Set.of());
        if (line.ended()) {
            gone(line.kind()).addAll(own);
            line.leadsTo()
                    .ifPresent(other -> own.forEach(slug -> leads(line.kind()).put(slug, other)));
        } else {
            own.stream().filter(slug -> !slug.equals(line.slug())).forEach(slug -> leads(line.kind())
                    .put(slug, line.slug()));
        }
    }

    private void changesAt(Instant time) {
        until = time.isBefore(until) ? time : until;
    }

    private Map<String, String> leads(EntryKind kind) {
        return leads.computeIfAbsent(kind, none -> new HashMap<>());
    }

    private Set<String> gone(EntryKind kind) {
        return gone.computeIfAbsent(kind, none -> new HashSet<>());
    }

    private TaxonomySnapshot snapshot() {
        Map<EntryKind, TaxonomySnapshot.Former> former = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            former.put(kind, new TaxonomySnapshot.Former(leads(kind), gone(kind)));
        }
        return new TaxonomySnapshot(categories, events, collections, former, until);
    }
}
