package org.civicstore.certification.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One fetched address as the report records it, so that everybody can tell which state of the web was judged.
 *
 * @param location that gave the answer, after redirects
 * @param status 0 when there was no answer
 * @param sha256 of the content, lower-case hex
 * @param failure why there was no answer
 */
public record WebFacts(
        WebPurpose purpose,
        URI address,
        URI location,
        Instant at,
        int status,
        Optional<String> sha256,
        Optional<String> failure) {

    public static WebFacts of(FetchedPage page) {
        return new WebFacts(
                page.purpose(),
                page.address(),
                page.location(),
                page.at(),
                page.status(),
                page.body().map(FetchedPage.Body::sha256),
                page.failure().map(FetchFailure::reason));
    }
}
