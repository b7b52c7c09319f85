package org.civicstore.shared.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemResponses;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that change something when another site's page sent them with our cookie (OWASP ASVS 5.0, 3.5.1).
 *
 * <p>The browser itself says where a request comes from: {@code Sec-Fetch-Site} (Fetch Metadata) or, from older
 * ones, {@code Origin}. Requests with a bearer token or without a cookie carry no authority that a foreign page could
 * borrow, and pass.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CrossSiteFilter implements Ordered {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OUR_SITES = Set.of("same-origin", "none");

    private final ProblemResponses responses;

    CrossSiteFilter(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod()) || !request.getHeaders().contains("Cookie") || comesFromHere(request)) {
            return null;
        }
        return responses.of(
                request,
                CommonProblem.CROSS_SITE_REQUEST,
                "This request was sent from a page of another site, or by a program that does not say where it comes"
                        + " from.",
                "Open the page here and do it there. Programs use an API token instead of the session cookie.",
                List.of());
    }

    private static boolean comesFromHere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return OUR_SITES.contains(site);
        }
        String origin = request.getHeaders().get("Origin");
        String host = request.getHeaders().get("Host");
        return origin != null && host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
