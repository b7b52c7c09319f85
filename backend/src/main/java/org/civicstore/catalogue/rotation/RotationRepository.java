package org.civicstore.catalogue.rotation;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Remembers where the rotating place stands. */
@Singleton
class RotationRepository {
    static final String FRONT_PAGE = "front-page";

    void remember(Tx tx, UUID listing) {
        tx.sql()
                .execute(
                        "insert into rotation_place (name, listing_id) values (?, ?)"
                                + " on duplicate key update listing_id = values(listing_id)",
                        FRONT_PAGE,
                        Uuids.bytes(listing));
    }
}
