package org.civicstore.catalogue.rotation;

import static org.civicstore.generated.db.Tables.LISTING_CARD;
import static org.civicstore.generated.db.Tables.LISTING_SHELF;
import static org.civicstore.generated.db.Tables.ROTATION_PLACE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.Shelf;
import org.civicstore.certification.CertificationJson;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Answers who stands after whom among the listings on the shelves, and who was shown last. */
@Singleton
class RingQueries {
    private final Transactor transactor;
    private final JsonMapper json = CertificationJson.mapper();

    RingQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /**
     * A place in the ring.
     *
     * @param card null for a place that is only remembered: who stood there may have left
     */
    record Place(UUID listing, @Nullable ListingCard shown) {
        ListingCard card() {
            return java.util.Objects.requireNonNull(shown);
        }
    }

    /** At most that many, nobody twice; it goes on at the beginning when the end is reached. */
    List<Place> after(Optional<Place> last, int most) {
        List<Place> places = new ArrayList<>(places(
                last.map(place -> LISTING_CARD.LISTING_ID.gt(Uuids.bytes(place.listing())))
                        .orElse(DSL.noCondition()),
                most));
        if (places.size() < most && last.isPresent()) {
            Condition before = LISTING_CARD.LISTING_ID.le(Uuids.bytes(last.get().listing()));
            places.addAll(places(before, most - places.size()));
        }
        return places;
    }

    /** Where some node stood a few seconds ago. */
    Optional<Place> remembered() {
        return transactor
                .reading()
                .select(ROTATION_PLACE.LISTING_ID)
                .from(ROTATION_PLACE)
                .where(ROTATION_PLACE.NAME.eq(RotationRepository.FRONT_PAGE))
                .fetchOptional(row -> new Place(Uuids.uuid(row.value1()), null));
    }

    private List<Place> places(Condition where, int most) {
        return transactor
                .reading()
                .select(LISTING_CARD.LISTING_ID, LISTING_CARD.CARD)
                .from(LISTING_CARD)
                .join(LISTING_SHELF)
                .on(LISTING_SHELF.LISTING_ID.eq(LISTING_CARD.LISTING_ID), LISTING_SHELF.SHELF.eq(Shelf.PROMOTABLE))
                .where(where)
                .orderBy(LISTING_CARD.LISTING_ID)
                .limit(most)
                .fetch(row -> new Place(Uuids.uuid(row.value1()), read(row.value2())));
    }

    private ListingCard read(String card) {
        try {
            return json.readValue(card, ListingCard.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored card cannot be read", e);
        }
    }
}
