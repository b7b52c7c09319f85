package org.civicstore.catalogue.shelf;

import static org.civicstore.generated.db.Tables.LISTING_CARD;
import static org.civicstore.generated.db.Tables.LISTING_DOCUMENT;
import static org.civicstore.generated.db.Tables.LISTING_SHELF;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.CertificationJson;
import org.civicstore.generated.db.tables.ListingShelf;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.OrderField;

/** Answers what is on the shelves. Everything here is public. */
@Singleton
public class ListingQueries {
    private final Transactor transactor;
    private final Clock clock;
    private final RecentTotals totals;
    private final JsonMapper json = CertificationJson.mapper();

    ListingQueries(Transactor transactor, ShelfVersion version, Clock clock) {
        this.transactor = transactor;
        this.clock = clock;
        this.totals = new RecentTotals(version);
    }

    /** A listing as it is stored: its document as JSON, and the entity tag of that. */
    public record StoredDocument(String json, String entityTag, Instant validUntil) {}

    /** The document of a listing that is on the shelves and whose certificate has not run out. */
    public Optional<StoredDocument> stored(String slug) {
        return transactor
                .reading()
                .select(LISTING_DOCUMENT.DOCUMENT, LISTING_DOCUMENT.ENTITY_TAG, LISTING_DOCUMENT.VALID_UNTIL_AT)
                .from(LISTING_DOCUMENT)
                .where(LISTING_DOCUMENT.SLUG.eq(slug))
                .fetchOptional()
                .filter(row -> clock.instant().isBefore(Times.instant(row.value3())))
                .map(row -> new StoredDocument(row.value1(), row.value2(), Times.instant(row.value3())));
    }

    /** The same, read. */
    public Optional<ListingDocument> document(String slug) {
        return stored(slug).map(document -> read(document.json(), ListingDocument.class));
    }

    /** One page of cards as they are stored, as JSON texts. */
    public Page<String> stored(ListingQuestion question) {
        return question.words().isEmpty() ? browse(question) : search(question);
    }

    /** The same, read. */
    public Page<ListingCard> cards(ListingQuestion question) {
        return stored(question).map(card -> read(card, ListingCard.class));
    }

    /** How many listings are on the shelves. */
    public long total() {
        return total(Shelf.ALL, LISTING_SHELF.SHELF.eq(Shelf.ALL));
    }

    private long total(String shelves, Condition onShelves) {
        return totals.of(shelves, () -> transactor
                .reading()
                .select(count())
                .from(LISTING_SHELF)
                .where(onShelves)
                .fetchSingle()
                .value1());
    }

    /** Cards of a vendor's listings, newest first; at most that many. */
    public List<ListingCard> ofVendor(String slug, int most) {
        return transactor
                .reading()
                .select(LISTING_CARD.CARD)
                .from(LISTING_SHELF)
                .join(LISTING_CARD)
                .on(LISTING_CARD.LISTING_ID.eq(LISTING_SHELF.LISTING_ID))
                .where(LISTING_SHELF.SHELF.eq(Shelf.vendor(slug)))
                .orderBy(LISTING_SHELF.NEWEST_AT.desc(), LISTING_SHELF.LISTING_ID.desc())
                .limit(most)
                .fetch(row -> read(row.value1(), ListingCard.class));
    }

    /** Of these listings those that the store may put forward of its own accord, in the order given. */
    public List<String> promotable(Collection<String> slugs) {
        Set<String> found = transactor
                .reading()
                .select(LISTING_DOCUMENT.SLUG)
                .from(LISTING_DOCUMENT)
                .join(LISTING_SHELF)
                .on(LISTING_SHELF.LISTING_ID.eq(LISTING_DOCUMENT.LISTING_ID), LISTING_SHELF.SHELF.eq(Shelf.PROMOTABLE))
                .where(LISTING_DOCUMENT.SLUG.in(slugs), LISTING_DOCUMENT.VALID_UNTIL_AT.gt(Times.utc(clock.instant())))
                .fetchSet(LISTING_DOCUMENT.SLUG);
        return slugs.stream().filter(found::contains).toList();
    }

    /** All that the store may put forward of its own accord, by address, in the order of addresses; at most that many. */
    public List<String> promotable(int most) {
        return transactor
                .reading()
                .select(LISTING_DOCUMENT.SLUG)
                .from(LISTING_SHELF)
                .join(LISTING_DOCUMENT)
                .on(LISTING_DOCUMENT.LISTING_ID.eq(LISTING_SHELF.LISTING_ID))
                .where(
                        LISTING_SHELF.SHELF.eq(Shelf.PROMOTABLE),
                        LISTING_DOCUMENT.VALID_UNTIL_AT.gt(Times.utc(clock.instant())))
                .orderBy(LISTING_DOCUMENT.SLUG)
                .limit(most)
                .fetch(LISTING_DOCUMENT.SLUG);
    }

    /** Addresses of all listings, for the site map; at most that many. */
    public List<String> slugs(int most) {
        return transactor
                .reading()
                .select(LISTING_DOCUMENT.SLUG)
                .from(LISTING_DOCUMENT)
                .orderBy(LISTING_DOCUMENT.SLUG)
                .limit(most)
                .fetch(LISTING_DOCUMENT.SLUG);
    }

    /** Whether a listing on the shelves was arranged when documents had an older form. */
    boolean anyOlderThan(int form) {
        return transactor.reading().fetchExists(LISTING_DOCUMENT, LISTING_DOCUMENT.FORM.lt((short) form));
    }

    /** Listings on the shelves in the order of their ids, those after that one; at most that many. */
    List<ListingId> after(Optional<ListingId> last, int most) {
        return transactor
                .reading()
                .select(LISTING_DOCUMENT.LISTING_ID)
                .from(LISTING_DOCUMENT)
                .where(last.map(id -> LISTING_DOCUMENT.LISTING_ID.gt(Uuids.bytes(id.value())))
                        .orElse(noCondition()))
                .orderBy(LISTING_DOCUMENT.LISTING_ID)
                .limit(most)
                .fetch(row -> new ListingId(Uuids.uuid(row.value1())));
    }

    /** Listings on the shelves whose certificate had run out by then. */
    List<ListingId> expired(Instant now) {
        return transactor
                .reading()
                .select(LISTING_DOCUMENT.LISTING_ID)
                .from(LISTING_DOCUMENT)
                .where(LISTING_DOCUMENT.VALID_UNTIL_AT.le(Times.utc(now)))
                .limit(500)
                .fetch(row -> new ListingId(Uuids.uuid(row.value1())));
    }

    /** Walks one shelf in the order of its index, and looks only at the other shelves for what it meets. */
    private Page<String> browse(ListingQuestion question) {
        List<String> shelves = question.shelves();
        Condition condition = LISTING_SHELF.SHELF.eq(shelves.getFirst());
        for (String other : shelves.subList(1, shelves.size())) {
            condition = condition.and(alsoOn(other, LISTING_SHELF.LISTING_ID));
        }
        Condition onShelves = condition;
        long total = total(String.join("+", shelves), onShelves);
        boolean byName = question.sort() == ListingQuestion.Sort.NAME;
        List<OrderField<?>> inner = byName
                ? List.of(LISTING_SHELF.NAME_KEY.asc(), LISTING_SHELF.LISTING_ID.asc())
                : List.of(LISTING_SHELF.NEWEST_AT.desc(), LISTING_SHELF.LISTING_ID.desc());
        var page = transactor
                .reading()
                .select(LISTING_SHELF.LISTING_ID)
                .from(LISTING_SHELF)
                .where(onShelves)
                .orderBy(inner)
                .limit(question.size())
                .offset((question.page() - 1) * question.size())
                .asTable("page");
        List<OrderField<?>> outer = byName
                ? List.of(LISTING_CARD.NAME_KEY.asc(), LISTING_CARD.LISTING_ID.asc())
                : List.of(LISTING_CARD.NEWEST_AT.desc(), LISTING_CARD.LISTING_ID.desc());
        List<String> cards = transactor
                .reading()
                .select(LISTING_CARD.CARD)
                .from(page)
                .join(LISTING_CARD)
                .on(LISTING_CARD.LISTING_ID.eq(page.field(LISTING_SHELF.LISTING_ID)))
                .orderBy(outer)
                .fetch(LISTING_CARD.CARD);
        return new Page<>(cards, question.page(), question.size(), total);
    }

    private Page<String> search(ListingQuestion question) {
        SearchWords words = question.words();
        String demanded = words.demandingAll();
        Condition condition = LISTING_CARD.NAME_KEY.startsWith(words.phrase());
        if (!demanded.isEmpty()) {
            condition = condition.or("match({0}) against ({1} in boolean mode)", LISTING_CARD.SEARCH_TEXT, demanded);
        }
        for (String shelf : question.shelves()) {
            condition = condition.and(shelf.equals(Shelf.ALL) ? noCondition() : alsoOn(shelf, LISTING_CARD.LISTING_ID));
        }
        Condition matching = condition;
        long total = totals.of(
                words.phrase() + '|' + String.join("+", question.shelves()),
                () -> transactor.reading().fetchCount(LISTING_CARD, matching));
        List<String> cards = transactor
                .reading()
                .select(LISTING_CARD.CARD)
                .from(LISTING_CARD)
                .where(matching)
                .orderBy(order(question.sort(), words))
                .limit(question.size())
                .offset((question.page() - 1) * question.size())
                .fetch(LISTING_CARD.CARD);
        return new Page<>(cards, question.page(), question.size(), total);
    }

    private static List<OrderField<?>> order(ListingQuestion.Sort sort, SearchWords words) {
        return switch (sort) {
            case NAME -> List.of(LISTING_CARD.NAME_KEY.asc(), LISTING_CARD.LISTING_ID.asc());
            case NEWEST -> List.of(LISTING_CARD.NEWEST_AT.desc(), LISTING_CARD.LISTING_ID.desc());
            case RELEVANCE -> {
                List<OrderField<?>> order = new ArrayList<>();
                order.add(
                        field(LISTING_CARD.NAME_KEY.startsWith(words.phrase())).desc());
                if (!words.demandingAll().isEmpty()) {
                    order.add(field(
                                    "match({0}) against ({1} in boolean mode)",
                                    LISTING_CARD.NAME_TEXT, words.demandingAll())
                            .desc());
                    order.add(field(
                                    "match({0}) against ({1} in boolean mode)",
                                    LISTING_CARD.SEARCH_TEXT, words.demandingAll())
                            .desc());
                }
                order.add(LISTING_CARD.NAME_KEY.asc());
                order.add(LISTING_CARD.LISTING_ID.asc());
                yield order;
            }
        };
    }

    private static Condition alsoOn(String shelf, org.jooq.Field<byte[]> listing) {
        ListingShelf other = LISTING_SHELF.as("also_" + Math.abs(shelf.hashCode()));
        return exists(selectOne().from(other).where(other.SHELF.eq(shelf), other.LISTING_ID.eq(listing)));
    }

    private <T> T read(String text, Class<T> kind) {
        try {
            return json.readValue(text, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored of a listing cannot be read", e);
        }
    }
}
