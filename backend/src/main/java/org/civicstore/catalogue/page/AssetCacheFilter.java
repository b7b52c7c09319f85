package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Lets browsers keep what has its content's hash in its name for ever (RFC 8246); the rest for an hour. */
@ServerFilter("/assets/**")
class AssetCacheFilter {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @ResponseFilter
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() == HttpResponse.ok().code()) {
            response.getHeaders()
                    .set(
                            "Cache-Control",
                            request.getPath().startsWith("/assets/hashed/") ? FOR_EVER : "public, max-age=3600");
        }
    }
}
