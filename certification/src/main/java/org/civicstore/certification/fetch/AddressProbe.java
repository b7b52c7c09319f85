package org.civicstore.certification.fetch;

import java.net.URI;
import java.util.Optional;

/** Asks whether an address on the public web answers. What it answers with is thrown away. */
public final class AddressProbe {
    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final SafeFetcher fetcher;

    AddressProbe(SafeFetcher fetcher) {
        this.fetcher = fetcher;
    }

    public static AddressProbe ofThePublicWeb() {
        return new AddressProbe(SafeFetcher.ofThePublicWeb(FetchLimits.standard()));
    }

    /** Why nobody could work there; empty when it answers, also with a question who is asking. */
    public Optional<String> failure(URI address) {
        SafeFetcher.Fetched fetched = fetcher.get(address);
        if (fetched.failure().isPresent()) {
            return Optional.of(fetched.failure().get().reason());
        }
        return fetched.answer()
                .map(HttpAnswer::status)
                .filter(status -> status >= SERVER_ERROR || status == NOT_FOUND || status == GONE)
                .map(status -> "It answers with the status " + status + ".");
    }
}
