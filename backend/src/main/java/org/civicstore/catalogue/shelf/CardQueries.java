package org.civicstore.catalogue.shelf;

import static org.civicstore.generated.db.Tables.LISTING_CARD;
import static org.civicstore.generated.db.Tables.LISTING_DOCUMENT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** Answers what the cards of some listings say. */
@Singleton
class CardQueries {
    private final Transactor transactor;
    private final Clock clock;

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
}
