package org.civicstore.shared.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of any other site read what is the same for everybody and needed to ask a programme's questions there, and have
 * answers evaluated that nobody keeps (WHATWG Fetch, CORS protocol). Nothing else, and never with cookies: the wildcard forbids
 * them. All such routes stand here, so that it takes a line in this file to open one more.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class OtherSitesFilter implements Ordered {
    private static final String DAY = "86400";

    private record Route(HttpMethod method, Pattern path) {

        static Route of(HttpMethod method, String path) {
            return new Route(method, Pattern.compile(path.replace("*", "[^/]{1,64}")));
        }
    }

    private static final List<Route> OPEN = List.of(
            Route.of(HttpMethod.GET, "/api/v1/programmes"),
            Route.of(HttpMethod.GET, "/api/v1/programmes/*"),
            Route.of(HttpMethod.GET, "/api/v1/programmes/*/bundle"),
            Route.of(HttpMethod.GET, "/api/v1/programmes/*/listings"),
            Route.of(HttpMethod.POST, "/api/v1/programmes/*/eligibility"),
            Route.of(HttpMethod.GET, "/\\.well-known/jwks\\.json"),
            Route.of(HttpMethod.GET, "/embed/*/eligibility\\.js"));

    /** Answers the question that browsers ask before a request with JSON. */
    @RequestFilter
    @Nullable
    HttpResponse<?> preflight(HttpRequest<?> request) {
        String wanted = request.getHeaders().get("Access-Control-Request-Method");
        if (request.getMethod() != HttpMethod.OPTIONS || wanted == null || !open(wanted, request.getPath())) {
            return null;
        }
        return HttpResponse.noContent()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", wanted)
                .header("Access-Control-Allow-Headers", "Content-Type, If-None-Match")
                .header("Access-Control-Max-Age", DAY);
    }

    @ResponseFilter
    void open(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (open(request.getMethod().name(), request.getPath())) {
            MutableHttpHeaders headers = response.getHeaders();
            headers.set("Access-Control-Allow-Origin", "*");
            headers.set("Access-Control-Expose-Headers", "ETag");
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private static boolean open(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return OPEN.stream()
                .anyMatch(route -> route.method().name().equals(asked)
                        && route.path().matcher(path).matches());
    }

    /** Before whoever could ask for a session. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }
}
