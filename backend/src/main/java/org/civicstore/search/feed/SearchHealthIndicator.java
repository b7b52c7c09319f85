package org.civicstore.search.feed;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.civicstore.search.SearchHealth;
import org.civicstore.search.SearchIndex;
import org.reactivestreams.Publisher;

/**
 * Shows how it stands with this node's index. Always UP, with the state as a detail: without the index names are still
 * found in the database, so the node serves, and one that is taken out of service for it would only be missed.
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
        return Publishers.just(HealthResult.builder("search", HealthStatus.UP)
                .details(Map.of(
                        "index",
                        health.state().name().toLowerCase(Locale.ROOT),
                        "listings",
                        health.listings(),
                        "cursor",
                        health.cursor()))
                .build());
    }
}
