package org.civicstore.catalogue.page;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemDocument;

/** Shows people a page where programs get a problem document: outside the API, to those who prefer HTML, also after a form. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ProblemPageFilter implements Ordered {
    private final Pages pages;

    ProblemPageFilter(Pages pages) {
        this.pages = pages;
    }

    @ResponseFilter
    MutableHttpResponse<?> draw(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof ProblemDocument problem) || !wantsPage(request)) {
            return response;
        }
        String kind = kind(problem);
        FrameDraft frame =
                pages.frame(request, new Actor.Visitor()).notIndexed().withoutHeaderSearch();
        MutableHttpResponse<String> page = pages.draw(
                request,
                HttpStatus.valueOf(problem.status()),
                "problem.jte",
                new ProblemPage(
                        frame.titled(
                                frame.t().say("storefront.problem." + kind + ".title"),
                                frame.t().say("storefront.problem." + kind + ".text")),
                        kind,
                        null,
                        kind.equals("fault") ? problem.requestId() : null));
        response.getHeaders().forEach((name, values) -> {
            if (!page.getHeaders().contains(name) && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> page.header(name, value));
            }
        });
        return page;
    }

    private static String kind(ProblemDocument problem) {
        int status = problem.status();
        return switch (status) {
            case 404 -> "unknown";
            case 410 -> problem.type().endsWith('/' + CommonProblem.GONE.slug()) ? "ended" : "gone";
            case 401, 403 -> "refused";
            default -> status >= 500 ? "fault" : "unclear";
        };
    }

    private static boolean wantsPage(HttpRequest<?> request) {
        String path = request.getPath();
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.POST)
                && !path.startsWith("/api/")
                && !path.startsWith("/assets/")
                && !path.startsWith("/.well-known/")
                && prefersHtml(request);
    }

    /** Whether somebody reads the answer, not a program. */
    static boolean prefersHtml(HttpRequest<?> request) {
        return request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
