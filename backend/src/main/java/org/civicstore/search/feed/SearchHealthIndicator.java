package org.civicstore.search.feed;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.civicstore.search.SearchHealth;
import org.civicstore.search.SearchIndex;
import org.reactivestreams.Publisher;

/**
 * Shows how it stands with this node's index. Never DOWN: without it names are still found in the database, and a node
 * that is taken out of service for it could not build it.
 */
@Singleton
class SearchHealthIndicator implements HealthIndicator {
    private final SearchIndex index;

    SearchHealthIndicator(SearchIndex index) {
        this.index = index;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        SearchHealth health = index.health();
        return Publishers.just(HealthResult.builder("search", health.ready() ? HealthStatus.UP : HealthStatus.UNKNOWN)
                .details(Map.of("listings", health.listings(), "cursor", health.cursor()))
                .build());
    }
}
