package org.civicstore.taxonomy;

import static org.civicstore.generated.db.Tables.TAXONOMY_EDITION;
import static org.civicstore.generated.db.Tables.TAXONOMY_ENTRY;
import static org.civicstore.generated.db.Tables.TAXONOMY_HISTORY;
import static org.jooq.impl.DSL.max;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.TaxonomyEntryRecord;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** Writes entries, editions and their history. */
@Singleton
class TaxonomyRepository {
    static final String VERSION = "all";

    private final Ids ids;
    private final Audit audit;

    TaxonomyRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Lets one editor at a time at the whole taxonomy: entries point at each other, and slugs are unique over all editions.
     * Counts a change, so that every node looks again.
     */
    void lockAll(Tx tx) {
        tx.sql().execute("""
            insert into taxonomy_version (name, changes) values (?, 1)
            on duplicate key update changes = changes + 1
            """, VERSION);
    }

    Optional<TaxonomyEntry> find(Tx tx, EntryKind kind, String slug) {
        return tx.sql()
                .selectFrom(TAXONOMY_ENTRY)
                .where(TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()), TAXONOMY_ENTRY.SLUG.eq(slug))
                .forUpdate()
                .fetchOptional(TaxonomyRepository::entry);
    }

    /** The newest edition's content, and whether the store itself published it; nothing before the first. */
    Optional<Newest> newest(Tx tx, TaxonomyEntry entry) {
        return tx.sql()
                .select(TAXONOMY_EDITION.CONTENT, TAXONOMY_EDITION.PUBLISHED_BY, TAXONOMY_EDITION.ENDED)
                .from(TAXONOMY_EDITION)
                .where(
                        TAXONOMY_EDITION.ENTRY_ID.eq(Uuids.bytes(entry.id())),
                        TAXONOMY_EDITION.NUMBER.eq(entry.editions()))
                .fetchOptional(row -> new Newest(TaxonomyJson.read(row.value1()), row.value2() == null, row.value3()));
    }

    record Newest(TaxonomyContent content, boolean shipped, boolean ended) {}

    /** Whether another entry of the kind has the slug now or had it once. */
    boolean isTaken(Tx tx, EntryKind kind, String slug, UUID except) {
        byte[] own = Uuids.bytes(except);
        return tx.sql()
                        .fetchExists(tx.sql()
                                .selectOne()
                                .from(TAXONOMY_ENTRY)
                                .where(
                                        TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()),
                                        TAXONOMY_ENTRY.SLUG.eq(slug),
                                        TAXONOMY_ENTRY.ID.ne(own)))
                || tx.sql()
                        .fetchExists(tx.sql()
                                .selectOne()
                                .from(TAXONOMY_EDITION)
                                .join(TAXONOMY_ENTRY)
                                .on(TAXONOMY_ENTRY.ID.eq(TAXONOMY_EDITION.ENTRY_ID))
                                .where(
                                        TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()),
                                        TAXONOMY_EDITION.SLUG.eq(slug),
                                        TAXONOMY_ENTRY.ID.ne(own)));
    }

    /** The place after the last of its kind. */
    int nextPlace(Tx tx, EntryKind kind) {
        return tx.sql()
                .select(max(TAXONOMY_ENTRY.PLACE))
                .from(TAXONOMY_ENTRY)
                .where(TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()))
                .fetchOptional(max(TAXONOMY_ENTRY.PLACE))
                .map(last -> last + 1)
                .orElse(0);
    }

    void insert(Tx tx, TaxonomyEntry entry) {
        tx.sql()
                .insertInto(TAXONOMY_ENTRY)
                .set(TAXONOMY_ENTRY.ID, Uuids.bytes(entry.id()))
                .set(TAXONOMY_ENTRY.ENTRY_KIND, entry.kind().name())
                .set(TAXONOMY_ENTRY.SLUG, entry.slug())
                .set(TAXONOMY_ENTRY.PLACE, entry.place())
                .set(TAXONOMY_ENTRY.DRAFT, draft(entry))
                .set(TAXONOMY_ENTRY.EDITIONS, entry.editions())
                .set(TAXONOMY_ENTRY.ROW_VERSION, entry.rowVersion())
                .execute();
    }

    /** Saves over the version that was read; 409 when somebody else saved meanwhile. */
    void save(Tx tx, TaxonomyEntry entry) {
        int saved = tx.sql()
                .update(TAXONOMY_ENTRY)
                .set(TAXONOMY_ENTRY.SLUG, entry.slug())
                .set(TAXONOMY_ENTRY.DRAFT, draft(entry))
                .set(TAXONOMY_ENTRY.EDITIONS, entry.editions())
                .set(TAXONOMY_ENTRY.ROW_VERSION, entry.rowVersion() + 1)
                .where(TAXONOMY_ENTRY.ID.eq(Uuids.bytes(entry.id())), TAXONOMY_ENTRY.ROW_VERSION.eq(entry.rowVersion()))
                .execute();
        if (saved == 0) {
            throw RowVersion.stale();
        }
    }

    /** Removes an entry that nobody but operators has ever seen, with its history. */
    void delete(Tx tx, TaxonomyEntry entry) {
        byte[] id = Uuids.bytes(entry.id());
        tx.sql()
                .deleteFrom(TAXONOMY_HISTORY)
                .where(TAXONOMY_HISTORY.ENTRY_ID.eq(id))
                .execute();
        tx.sql().deleteFrom(TAXONOMY_ENTRY).where(TAXONOMY_ENTRY.ID.eq(id)).execute();
    }

    /** The entries of the kind in their order. */
    List<TaxonomyEntry> inOrder(Tx tx, EntryKind kind) {
        return tx.sql()
                .selectFrom(TAXONOMY_ENTRY)
                .where(TAXONOMY_ENTRY.ENTRY_KIND.eq(kind.name()))
                .orderBy(TAXONOMY_ENTRY.PLACE, TAXONOMY_ENTRY.ID)
                .fetch(TaxonomyRepository::entry);
    }

    /** Gives the entry its place among its kind; no other change, so drafts that are open elsewhere stay good. */
    void place(Tx tx, UUID entry, int place) {
        tx.sql()
                .update(TAXONOMY_ENTRY)
                .set(TAXONOMY_ENTRY.PLACE, place)
                .where(TAXONOMY_ENTRY.ID.eq(Uuids.bytes(entry)))
                .execute();
    }

    /** The content as the entry's newest edition. */
    void publish(Tx tx, TaxonomyEntry entry, TaxonomyContent content, Instant visibleFrom, Actor actor, Instant now) {
        edition(tx, entry, content, visibleFrom, actor, now, Ending.NONE);
    }

    /**
     * The end of the entry as its newest edition.
     *
     * @param content what it said last
     * @param leadsTo another entry of the kind that its addresses lead to
     */
    void end(Tx tx, TaxonomyEntry entry, TaxonomyContent content, Optional<String> leadsTo, Actor actor, Instant now) {
        edition(tx, entry, content, now, actor, now, new Ending(true, leadsTo));
    }

    private record Ending(boolean ended, Optional<String> leadsTo) {
        static final Ending NONE = new Ending(false, Optional.empty());
    }

    private void edition(
            Tx tx,
            TaxonomyEntry entry,
            TaxonomyContent content,
            Instant visibleFrom,
            Actor actor,
            Instant now,
            Ending ending) {
        tx.sql()
                .insertInto(TAXONOMY_EDITION)
                .set(TAXONOMY_EDITION.ID, Uuids.bytes(ids.next()))
                .set(TAXONOMY_EDITION.ENTRY_ID, Uuids.bytes(entry.id()))
                .set(TAXONOMY_EDITION.NUMBER, entry.editions())
                .set(TAXONOMY_EDITION.SLUG, content.slug())
                .set(TAXONOMY_EDITION.CONTENT, TaxonomyJson.write(content))
                .set(TAXONOMY_EDITION.VISIBLE_FROM, Times.utc(visibleFrom))
                .set(TAXONOMY_EDITION.PUBLISHED_BY, account(actor))
                .set(TAXONOMY_EDITION.PUBLISHED_AT, Times.utc(now))
                .set(TAXONOMY_EDITION.ENDED, ending.ended())
                .set(TAXONOMY_EDITION.LEADS_TO, ending.leadsTo().orElse(null))
                .execute();
    }

    void record(Tx tx, TaxonomyEntry entry, TaxonomyAction action, Actor actor, Optional<String> detail, Instant now) {
        tx.sql()
                .insertInto(TAXONOMY_HISTORY)
                .set(TAXONOMY_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(TAXONOMY_HISTORY.ENTRY_ID, Uuids.bytes(entry.id()))
                .set(TAXONOMY_HISTORY.HAPPENED_AT, Times.utc(now))
                .set(TAXONOMY_HISTORY.ACTION, action.name())
                .set(TAXONOMY_HISTORY.ACCOUNT_ID, account(actor))
                .set(TAXONOMY_HISTORY.DETAIL, detail.orElse(null))
                .execute();
        if (actor.accountId().isPresent()) {
            audit.record(
                    tx,
                    AuditKind.CONFIGURATION_CHANGED,
                    actor.accountId(),
                    "taxonomy:" + entry.slug(),
                    action.name(),
                    now);
        }
    }

    static TaxonomyEntry entry(TaxonomyEntryRecord row) {
        return new TaxonomyEntry(
                Uuids.uuid(row.getId()),
                EntryKind.valueOf(row.getEntryKind()),
                row.getSlug(),
                row.getPlace(),
                Optional.ofNullable(row.getDraft()).map(TaxonomyJson::read),
                row.getEditions(),
                row.getRowVersion());
    }

    private static @Nullable String draft(TaxonomyEntry entry) {
        return entry.draft().map(TaxonomyJson::write).orElse(null);
    }

    private static byte @Nullable [] account(Actor actor) {
        return actor.accountId().map(AccountId::value).map(Uuids::bytes).orElse(null);
    }
}
