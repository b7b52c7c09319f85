package org.civicstore.review.memory;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.persistence.Transactor;

/** Answers about cleared findings. Who may see them is the case's to say. */
@Singleton
public class ClearingQueries {
    private final Transactor transactor;
    private final ClearingRepository clearings;

    ClearingQueries(Transactor transactor, ClearingRepository clearings) {
        this.transactor = transactor;
        this.clearings = clearings;
    }

    /** Every one there ever was for a listing, the latest first. */
    List<Clearing> of(String listingSlug) {
        return clearings.of(transactor.reading(), listingSlug);
    }
}
