package org.civicstore.identity;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemResponses;

/** Answers requests that need a sign-in or a role: problem documents for the API, the sign-in page for pages. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AuthorizationProblems implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final ProblemResponses responses;

    AuthorizationProblems(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return responses.of(
                    (HttpRequest<?>) request,
                    CommonProblem.FORBIDDEN,
                    "Your account does not have the role that this needs.",
                    "Ask an operator of the store for the role, if you should have it.",
                    List.of());
        }
        return isPage(request) ? toSignIn(request) : signInRequired(request);
    }

    private MutableHttpResponse<?> signInRequired(HttpRequest<?> request) {
        return responses
                .of(
                        request,
                        CommonProblem.SIGN_IN_REQUIRED,
                        "This needs somebody who is signed in, or a valid API token.",
                        "Sign in at /sign-in, or send a token as Authorization: Bearer.",
                        List.of())
                .header("WWW-Authenticate", "Bearer");
    }

    private static MutableHttpResponse<?> toSignIn(HttpRequest<?> request) {
        URI page = UriBuilder.of("/sign-in")
                .queryParam("return", request.getUri().toString())
                .build();
        return HttpResponse.seeOther(page);
    }

    private static boolean isPage(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET && !request.getPath().startsWith("/api/");
    }
}
