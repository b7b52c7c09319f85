package org.civicstore.taxonomy;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.TAXONOMY_EDITION;
import static org.civicstore.generated.db.Tables.TAXONOMY_ENTRY;
import static org.civicstore.generated.db.Tables.TAXONOMY_HISTORY;
import static org.civicstore.generated.db.Tables.TAXONOMY_VERSION;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.taxonomy.TaxonomyBodies.EditionBody;
import org.civicstore.taxonomy.TaxonomyBodies.HistoryBody;

/** Answers what citizens see of the taxonomy, and what operators work on. */
@Singleton
class TaxonomyQueries {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Transactor transactor;

    TaxonomyQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** As committed now; grows with each publication. */
    long version() {
        return transactor
                .reading()
                .select(TAXONOMY_VERSION.CHANGES)
                .from(TAXONOMY_VERSION)
                .where(TAXONOMY_VERSION.NAME.eq(TaxonomyRepository.VERSION))
                .fetchOptional(TAXONOMY_VERSION.CHANGES)
                .orElse(0L);
    }

    /** What citizens see at that time: of each entry the newest edition that is visible by then. */
    TaxonomySnapshot at(Instant now) {
        Map<ByteBuffer, Edition> shown = new LinkedHashMap<>();
        Map<ByteBuffer, List<String>> former = new HashMap<>();
        Instant until = END;
        for (Edition edition : editions()) {
            if (edition.visibleFrom().isAfter(now)) {
                until = edition.visibleFrom().isBefore(until) ? edition.visibleFrom() : until;
            } else {
                ByteBuffer entry = ByteBuffer.wrap(edition.entry());
                shown.put(entry, edition);
                former.computeIfAbsent(entry, key -> new ArrayList<>()).add(edition.slug());
            }
        }
        Map<String, String> moved = new HashMap<>();
        shown.forEach((entry, edition) -> {
            if (edition.kind() == EntryKind.LIFE_EVENT) {
                former.getOrDefault(entry, List.of()).stream()
                        .filter(slug -> !slug.equals(edition.slug()))
                        .forEach(slug -> moved.put(slug, edition.slug()));
            }
        });
        Map<ByteBuffer, TaxonomyContent> contents =
                contents(shown.values().stream().map(Edition::id).toList());
        List<Taxon> categories = new ArrayList<>();
        List<LifeEvent> events = new ArrayList<>();
        shown.values().forEach(edition -> {
            TaxonomyContent content = contents.get(ByteBuffer.wrap(edition.id()));
            switch (edition.kind()) {
                case CATEGORY -> categories.add(content.taxon());
                case LIFE_EVENT -> events.add(content.lifeEvent());
            }
        });
        return new TaxonomySnapshot(categories, events, moved, until);
    }

    /** The draft of the entry, when there is one. */
    Optional<TaxonomyContent> draft(EntryKind kind, String slug) {
        return transactor
                .reading()
                .select(TAXONOMY_ENTRY.DRAFT)
                .from(TAXONOMY_ENTRY)
                .where(TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()), TAXONOMY_ENTRY.SLUG.eq(slug))
                .fetchOptional(TAXONOMY_ENTRY.DRAFT)
                .map(TaxonomyJson::read);
    }

    /** All entries of the kind, in their order. */
    List<TaxonomyEntry> entries(EntryKind kind) {
        return transactor
                .reading()
                .selectFrom(TAXONOMY_ENTRY)
                .where(TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()))
                .orderBy(TAXONOMY_ENTRY.PLACE, TAXONOMY_ENTRY.ID)
                .fetch(TaxonomyRepository::entry);
    }

    Optional<TaxonomyEntry> entry(EntryKind kind, String slug) {
        return transactor
                .reading()
                .selectFrom(TAXONOMY_ENTRY)
                .where(TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()), TAXONOMY_ENTRY.SLUG.eq(slug))
                .fetchOptional(TaxonomyRepository::entry);
    }

    /** What was published last, visible or not yet, per entry of the kind that has an edition. */
    Map<UUID, TaxonomyContent> newest(EntryKind kind) {
        Map<UUID, TaxonomyContent> newest = new HashMap<>();
        transactor
                .reading()
                .select(TAXONOMY_ENTRY.ID, TAXONOMY_EDITION.CONTENT)
                .from(TAXONOMY_ENTRY)
                .join(TAXONOMY_EDITION)
                .on(
                        TAXONOMY_EDITION.ENTRY_ID.eq(TAXONOMY_ENTRY.ID),
                        TAXONOMY_EDITION.NUMBER.eq(TAXONOMY_ENTRY.EDITIONS))
                .where(TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()))
                .forEach(row -> newest.put(Uuids.uuid(row.value1()), TaxonomyJson.read(row.value2())));
        return newest;
    }

    /** The editions of an entry, newest first; at most 100. */
    List<EditionBody> editions(UUID entry) {
        return transactor
                .reading()
                .select(
                        TAXONOMY_EDITION.NUMBER,
                        TAXONOMY_EDITION.SLUG,
                        TAXONOMY_EDITION.VISIBLE_FROM,
                        TAXONOMY_EDITION.PUBLISHED_AT,
                        ACCOUNT.NAME)
                .from(TAXONOMY_EDITION)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TAXONOMY_EDITION.PUBLISHED_BY))
                .where(TAXONOMY_EDITION.ENTRY_ID.eq(Uuids.bytes(entry)))
                .orderBy(TAXONOMY_EDITION.NUMBER.desc())
                .limit(100)
                .fetch(row -> new EditionBody(
                        row.value1(),
                        row.value2(),
                        Times.instant(row.value3()),
                        Times.instant(row.value4()),
                        Optional.ofNullable(row.value5())));
    }

    /** What happened to an entry, newest first; at most 200 lines. */
    List<HistoryBody> history(UUID entry) {
        return transactor
                .reading()
                .select(TAXONOMY_HISTORY.HAPPENED_AT, TAXONOMY_HISTORY.ACTION, ACCOUNT.NAME, TAXONOMY_HISTORY.DETAIL)
                .from(TAXONOMY_HISTORY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TAXONOMY_HISTORY.ACCOUNT_ID))
                .where(TAXONOMY_HISTORY.ENTRY_ID.eq(Uuids.bytes(entry)))
                .orderBy(TAXONOMY_HISTORY.HAPPENED_AT.desc(), TAXONOMY_HISTORY.ID.desc())
                .limit(200)
                .fetch(row -> new HistoryBody(
                        Times.instant(row.value1()),
                        TaxonomyAction.valueOf(row.value2()),
                        Optional.ofNullable(row.value3()),
                        Optional.ofNullable(row.value4())));
    }

    private List<Edition> editions() {
        return transactor
                .reading()
                .select(
                        TAXONOMY_EDITION.ID,
                        TAXONOMY_EDITION.ENTRY_ID,
                        TAXONOMY_ENTRY.ENTRY_KIND,
                        TAXONOMY_EDITION.SLUG,
                        TAXONOMY_EDITION.VISIBLE_FROM)
                .from(TAXONOMY_EDITION)
                .join(TAXONOMY_ENTRY)
                .on(TAXONOMY_ENTRY.ID.eq(TAXONOMY_EDITION.ENTRY_ID))
                .orderBy(TAXONOMY_ENTRY.PLACE, TAXONOMY_ENTRY.ID, TAXONOMY_EDITION.NUMBER)
                .fetch(row -> new Edition(
                        row.value1(),
                        row.value2(),
                        EntryKind.valueOf(row.value3()),
                        row.value4(),
                        Times.instant(row.value5())));
    }

    private Map<ByteBuffer, TaxonomyContent> contents(List<byte[]> editions) {
        Map<ByteBuffer, TaxonomyContent> contents = new HashMap<>();
        transactor
                .reading()
                .select(TAXONOMY_EDITION.ID, TAXONOMY_EDITION.CONTENT)
                .from(TAXONOMY_EDITION)
                .where(TAXONOMY_EDITION.ID.in(editions))
                .forEach(row -> contents.put(ByteBuffer.wrap(row.value1()), TaxonomyJson.read(row.value2())));
        return contents;
    }

    private record Edition(byte[] id, byte[] entry, EntryKind kind, String slug, Instant visibleFrom) {}
}
