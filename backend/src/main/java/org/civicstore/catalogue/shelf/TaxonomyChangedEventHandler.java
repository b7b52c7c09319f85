package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.taxonomy.TaxonomyChanged;

/** Sorts all listings anew once life events or categories have taken them in or let them go. */
@Singleton
class TaxonomyChangedEventHandler implements EventHandler<TaxonomyChanged> {
    private final Jobs jobs;
    private final SortListings sort;

    TaxonomyChangedEventHandler(Jobs jobs, SortListings sort) {
        this.jobs = jobs;
        this.sort = sort;
    }

    @Override
    public Class<TaxonomyChanged> event() {
        return TaxonomyChanged.class;
    }

    @Override
    public void handle(Tx tx, TaxonomyChanged event) {
        if (event.sorting()) {
            jobs.plan(
                    tx,
                    sort,
                    event.kind().path()
                            + '/'
                            + event.slug()
                            + '@'
                            + event.visibleFrom().getEpochSecond(),
                    new SortListings.Payload(event.slug()),
                    event.visibleFrom());
        }
    }
}
