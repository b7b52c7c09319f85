package org.civicstore.shared.web;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** The number that a request has in the answer's {@code X-Request-Id}, in problem documents and in the log. */
public final class RequestId {
    static final String ATTRIBUTE = "civicstore.requestId";

    private RequestId() {}

    public static @Nullable String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse(null);
    }
}
