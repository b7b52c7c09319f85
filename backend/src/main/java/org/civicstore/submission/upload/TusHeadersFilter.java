package org.civicstore.submission.upload;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The headers that every answer of a tus server has, problem documents among them (tus 1.0.0, core protocol). */
@ServerFilter({"/api/v1/uploads", "/api/v1/uploads/**"})
class TusHeadersFilter {

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Tus-Resumable", TusController.VERSION);
        response.header("Tus-Version", TusController.VERSION);
    }
}
