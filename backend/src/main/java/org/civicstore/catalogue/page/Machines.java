package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/**
 * Tells machines that say so from people, so that counts are about people. Only looked at; nothing of it is kept. Who does
 * not say what it is, counts as a person.
 */
final class Machines {
    private static final Pattern SAID =
            Pattern.compile("bot\\b|crawl|spider|slurp|lighthouse", Pattern.CASE_INSENSITIVE);

    private Machines() {}

    /** Whether a search engine or the like asks, or a browser that fetches a page before anybody wants it. */
    static boolean asks(HttpRequest<?> request) {
        String agent = request.getHeaders().get("User-Agent");
        String purpose = request.getHeaders().get("Sec-Purpose");
        return agent != null && SAID.matcher(agent).find() || purpose != null && purpose.contains("prefetch");
    }
}
