package org.civicstore.shared.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;
import org.civicstore.shared.id.Ids;

/** Numbers each request, short enough to be read out on the telephone. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestIdFilter implements Ordered {
    private final Ids ids;

    RequestIdFilter(Ids ids) {
        this.ids = ids;
    }

    @RequestFilter
    void number(HttpRequest<?> request) {
        String id = ids.next().toString().replace("-", "").substring(20).toUpperCase(Locale.ROOT);
        request.setAttribute(RequestId.ATTRIBUTE, id.substring(0, 6) + "-" + id.substring(6));
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String id = RequestId.of(request);
        if (id != null) {
            response.header("X-Request-Id", id);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
