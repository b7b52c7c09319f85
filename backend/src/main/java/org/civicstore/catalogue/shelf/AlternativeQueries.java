package org.civicstore.catalogue.shelf;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_CARD;
import static org.civicstore.generated.db.Tables.LISTING_DOCUMENT;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE;
import static org.civicstore.generated.db.Tables.LISTING_SHELF;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.civicstore.certification.CertificationJson;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Answers which certified apps are for the same things as one that is no longer to be had: those that share most of its
 * categories, and among equals by name. Nobody can pay for a place.
 */
@Singleton
public class AlternativeQueries {
    private static final int MOST = 3;
    private static final Field<String> CATEGORIES = DSL.field(
            "json_extract({0}, {1})", String.class, LISTING_RELEASE.CONTENT, DSL.inline("$.declaration.categories"));

    private final Transactor transactor;
    private final Clock clock;
    private final JsonMapper json = CertificationJson.mapper();

    AlternativeQueries(Transactor transactor, Clock clock) {
        this.transactor = transactor;
        this.clock = clock;
    }

    /** By slug of a listing that is on no shelf, up to three cards of listings that are. */
    public Map<String, List<ListingCard>> to(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Map<Set<String>, List<ListingCard>> bySubject = new HashMap<>();
        Map<String, List<ListingCard>> found = new LinkedHashMap<>();
        categories(slugs)
                .forEach((slug, shelves) -> found.put(slug, bySubject.computeIfAbsent(shelves, this::sharing)));
        return found;
    }

    /** By slug, the shelves on which the newest release would stand. */
    private Map<String, Set<String>> categories(Collection<String> slugs) {
        Map<String, Set<String>> shelves = new LinkedHashMap<>();
        transactor
                .reading()
                .select(LISTING.SLUG, CATEGORIES)
                .from(LISTING)
                .join(LISTING_RELEASE)
                .on(LISTING_RELEASE.LISTING_ID.eq(LISTING.ID))
                .where(LISTING.SLUG.in(slugs))
                .orderBy(LISTING.SLUG, LISTING_RELEASE.PUBLISHED_AT.desc(), LISTING_RELEASE.ID.desc())
                .forEach(row -> shelves.computeIfAbsent(row.value1(), slug -> {
                    Set<String> categories = new TreeSet<>();
                    read(row.value2(), new TypeReference<List<String>>() {})
                            .forEach(category -> categories.add(Shelf.category(category)));
                    return categories;
                }));
        return shelves;
    }

    private List<ListingCard> sharing(Set<String> shelves) {
        if (shelves.isEmpty()) {
            return List.of();
        }
        var nearest = transactor
                .reading()
                .select(LISTING_SHELF.LISTING_ID)
                .from(LISTING_SHELF)
                .join(LISTING_DOCUMENT)
                .on(LISTING_DOCUMENT.LISTING_ID.eq(LISTING_SHELF.LISTING_ID))
                .where(LISTING_SHELF.SHELF.in(shelves), LISTING_DOCUMENT.VALID_UNTIL_AT.gt(Times.utc(clock.instant())))
                .groupBy(LISTING_SHELF.LISTING_ID)
                .orderBy(count().desc(), max(LISTING_SHELF.NAME_KEY), LISTING_SHELF.LISTING_ID)
                .limit(MOST)
                .fetch(LISTING_SHELF.LISTING_ID);
        Map<java.util.UUID, ListingCard> cards = new HashMap<>();
        transactor
                .reading()
                .select(LISTING_CARD.LISTING_ID, LISTING_CARD.CARD)
                .from(LISTING_CARD)
                .where(LISTING_CARD.LISTING_ID.in(nearest))
                .forEach(row ->
                        cards.put(Uuids.uuid(row.value1()), read(row.value2(), new TypeReference<ListingCard>() {})));
        return nearest.stream()
                .map(id -> cards.get(Uuids.uuid(id)))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private <T> T read(String text, TypeReference<T> kind) {
        try {
            return json.readValue(text, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored of a listing cannot be read", e);
        }
    }
}
