package org.civicstore.organisation.token;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.civicstore.shared.access.ActorAuthentication;
import org.civicstore.shared.access.Secret;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Finds the token of a request that carries one as {@code Authorization: Bearer} (RFC 6750 section 2.1). */
@Singleton
class TokenAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String SCHEME = "Bearer ";

    private final TokenService tokens;
    private final ExecutorService executor;

    TokenAuthentication(TokenService tokens, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.tokens = tokens;
        this.executor = executor;
    }

    /** The look-up asks the database, so it leaves the event loop. */
    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<Secret> secret = request.getHeaders()
                .getAuthorization()
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(value -> value.startsWith(TokenService.PREFIX))
                .map(Secret::new);
        return secret.isEmpty()
                ? Publishers.empty()
                : Publishers.fromCompletableFuture(
                        () -> CompletableFuture.supplyAsync(() -> authentication(secret.get()), executor));
    }

    private @Nullable Authentication authentication(Secret secret) {
        return tokens.resume(secret).map(ActorAuthentication::new).orElse(null);
    }
}
