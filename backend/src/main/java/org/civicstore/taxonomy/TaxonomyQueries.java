package org.civicstore.taxonomy;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.TAXONOMY_EDITION;
import static org.civicstore.generated.db.Tables.TAXONOMY_ENTRY;
import static org.civicstore.generated.db.Tables.TAXONOMY_HISTORY;
import static org.civicstore.generated.db.Tables.TAXONOMY_VERSION;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
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

    /** What citizens see at that time. */
    TaxonomySnapshot at(Instant now) {
        return SnapshotAssembly.at(now, lines(), this::contents);
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

    /** What was published last, visible or not yet. */
    record Newest(TaxonomyContent content, boolean ended) {}

    /** Per entry of the kind that has an edition. */
    Map<UUID, Newest> newest(EntryKind kind) {
        Map<UUID, Newest> newest = new HashMap<>();
        transactor
                .reading()
                .select(TAXONOMY_ENTRY.ID, TAXONOMY_EDITION.CONTENT, TAXONOMY_EDITION.ENDED)
                .from(TAXONOMY_ENTRY)
                .join(TAXONOMY_EDITION)
                .on(
                        TAXONOMY_EDITION.ENTRY_ID.eq(TAXONOMY_ENTRY.ID),
                        TAXONOMY_EDITION.NUMBER.eq(TAXONOMY_ENTRY.EDITIONS))
                .where(TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()))
                .forEach(row -> newest.put(
                        Uuids.uuid(row.value1()), new Newest(TaxonomyJson.read(row.value2()), row.value3())));
        return newest;
    }

    /** What was published last of the entry. */
    Optional<TaxonomyContent> newest(EntryKind kind, String slug) {
        return entry(kind, slug).flatMap(entry -> edition(kind, slug, entry.editions()));
    }

    /** That edition of the entry, whether citizens have seen it, see it or will see it. */
    Optional<TaxonomyContent> edition(EntryKind kind, String slug, int number) {
        return transactor
                .reading()
                .select(TAXONOMY_EDITION.CONTENT)
                .from(TAXONOMY_ENTRY)
                .join(TAXONOMY_EDITION)
                .on(TAXONOMY_EDITION.ENTRY_ID.eq(TAXONOMY_ENTRY.ID))
                .where(
                        TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()),
                        TAXONOMY_ENTRY.SLUG.eq(slug),
                        TAXONOMY_EDITION.NUMBER.eq(number))
                .fetchOptional(TAXONOMY_EDITION.CONTENT)
                .map(TaxonomyJson::read);
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
                        ACCOUNT.NAME,
                        TAXONOMY_EDITION.ENDED,
                        TAXONOMY_EDITION.LEADS_TO)
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
                        Optional.ofNullable(row.value5()),
                        row.value6(),
                        Optional.ofNullable(row.value7())));
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

    private List<SnapshotAssembly.Line> lines() {
        return transactor
                .reading()
                .select(
                        TAXONOMY_EDITION.ID,
                        TAXONOMY_EDITION.ENTRY_ID,
                        TAXONOMY_ENTRY.ENTRY_KIND,
                        TAXONOMY_EDITION.SLUG,
                        TAXONOMY_EDITION.VISIBLE_FROM,
                        TAXONOMY_EDITION.ENDED,
                        TAXONOMY_EDITION.LEADS_TO)
                .from(TAXONOMY_EDITION)
                .join(TAXONOMY_ENTRY)
                .on(TAXONOMY_ENTRY.ID.eq(TAXONOMY_EDITION.ENTRY_ID))
                .orderBy(TAXONOMY_ENTRY.PLACE, TAXONOMY_ENTRY.ID, TAXONOMY_EDITION.NUMBER)
                .fetch(row -> new SnapshotAssembly.Line(
                        Uuids.uuid(row.value1()),
                        Uuids.uuid(row.value2()),
                        EntryKind.valueOf(row.value3()),
                        row.value4(),
                        Times.instant(row.value5()),
                        row.value6(),
                        Optional.ofNullable(row.value7())));
    }

    private Map<UUID, TaxonomyContent> contents(List<UUID> editions) {
        Map<UUID, TaxonomyContent> contents = new HashMap<>();
        transactor
                .reading()
                .select(TAXONOMY_EDITION.ID, TAXONOMY_EDITION.CONTENT)
                .from(TAXONOMY_EDITION)
                .where(TAXONOMY_EDITION.ID.in(
                        editions.stream().map(Uuids::bytes).toList()))
                .forEach(row -> contents.put(Uuids.uuid(row.value1()), TaxonomyJson.read(row.value2())));
        return contents;
    }
}
