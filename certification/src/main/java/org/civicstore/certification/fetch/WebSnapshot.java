package org.civicstore.certification.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was taken from the web for one screening. Part of the input: the same snapshot gives the same findings on a
 * laptop and in the store, whatever the web says later.
 */
public record WebSnapshot(Instant takenAt, List<FetchedPage> pages, List<ProbedEndpoint> endpoints) {

    public WebSnapshot {
        pages = List.copyOf(pages);
        endpoints = List.copyOf(endpoints);
    }

    public Optional<FetchedPage> page(WebPurpose purpose) {
        return pages.stream().filter(page -> page.purpose() == purpose).findFirst();
    }

    /** Whether anything answered at all. When nothing did, it is more likely our network than theirs. */
    public boolean reachedAnything() {
        return pages.stream().anyMatch(page -> page.status() != 0)
                || endpoints.stream().anyMatch(endpoint -> endpoint.failure().isEmpty());
    }
}
