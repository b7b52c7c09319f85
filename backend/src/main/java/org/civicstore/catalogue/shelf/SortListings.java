package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.persistence.Transactor;

/**
 * Arranges every listing on the shelves anew, one transaction each: the search finds it under the life events and
 * categories of today, and its page says all that this version of the store says.
 */
@Singleton
class SortListings implements JobHandler<SortListings.Payload> {
    private static final int BATCH = 500;

    private final ListingQueries queries;
    private final Shelves shelves;
    private final Transactor transactor;

    SortListings(ListingQueries queries, Shelves shelves, Transactor transactor) {
        this.queries = queries;
        this.shelves = shelves;
        this.transactor = transactor;
    }

    /** Which entry of the taxonomy, or which form of the documents, was the reason; for who reads the list of jobs. */
    @Introspected
    record Payload(String reason) {}

    @Override
    public String name() {
        return "sort-listings";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        Optional<ListingId> last = Optional.empty();
        List<ListingId> batch;
        do {
            batch = queries.after(last, BATCH);
            batch.forEach(listing -> transactor.run(tx -> shelves.arrange(tx, listing)));
            last = batch.isEmpty() ? last : Optional.of(batch.getLast());
        } while (batch.size() == BATCH);
    }
}
