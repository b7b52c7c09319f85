package org.civicstore.catalogue.shelf;

import static org.civicstore.generated.db.Tables.LISTING_CARD;
import static org.civicstore.generated.db.Tables.LISTING_DOCUMENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicstore.certification.CertificationJson;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** Answers what the cards of some listings say. */
@Singleton
public class CardQueries {
    private final Transactor transactor;
    private final Clock clock;
    private final JsonMapper json = CertificationJson.mapper();

    CardQueries(Transactor transactor, Clock clock) {
        this.transactor = transactor;
        this.clock = clock;
    }

    /** By slug, the stored card of each listing that is on the shelves now, as JSON. */
    Map<String, String> bySlug(Collection<String> slugs) {
        return transactor
                .reading()
                .select(LISTING_DOCUMENT.SLUG, LISTING_CARD.CARD)
                .from(LISTING_DOCUMENT)
                .join(LISTING_CARD)
                .on(LISTING_CARD.LISTING_ID.eq(LISTING_DOCUMENT.LISTING_ID))
                .where(LISTING_DOCUMENT.SLUG.in(slugs), LISTING_DOCUMENT.VALID_UNTIL_AT.gt(Times.utc(clock.instant())))
                .fetchMap(LISTING_DOCUMENT.SLUG, LISTING_CARD.CARD);
    }

    /** The same, read. */
    public Map<String, ListingCard> cards(Collection<String> slugs) {
        Map<String, ListingCard> cards = new LinkedHashMap<>();
        bySlug(slugs).forEach((slug, card) -> cards.put(slug, read(card)));
        return cards;
    }

    private ListingCard read(String card) {
        try {
            return json.readValue(card, ListingCard.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored card cannot be read", e);
        }
    }
}
