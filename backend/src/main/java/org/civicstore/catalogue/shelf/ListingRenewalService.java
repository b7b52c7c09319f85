package org.civicstore.catalogue.shelf;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.persistence.Transactor;

/** Has listings that an older version of the store arranged arranged anew, once after the start that finds some. */
@Singleton
class ListingRenewalService implements ApplicationEventListener<ServerStartupEvent> {
    private final ListingQueries queries;
    private final SortListings sort;
    private final Jobs jobs;
    private final Transactor transactor;
    private final Clock clock;

    ListingRenewalService(ListingQueries queries, SortListings sort, Jobs jobs, Transactor transactor, Clock clock) {
        this.queries = queries;
        this.sort = sort;
        this.jobs = jobs;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (queries.anyOlderThan(ListingDocument.FORM)) {
            String form = "form-" + ListingDocument.FORM;
            transactor.run(tx -> jobs.plan(tx, sort, form, new SortListings.Payload(form), clock.instant()));
        }
    }
}
