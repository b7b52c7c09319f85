package org.civicstore.shared.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a {@link ProblemException} with its document. */
@Singleton
@Produces("application/problem+json")
class ProblemExceptionHandler implements ExceptionHandler<ProblemException, HttpResponse<ProblemDocument>> {
    private final ProblemResponses responses;

    ProblemExceptionHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<ProblemDocument> handle(HttpRequest request, ProblemException problem) {
        return responses.of(request, problem);
    }
}
