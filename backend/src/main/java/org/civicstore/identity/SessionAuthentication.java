package org.civicstore.identity;

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

/** Finds the person of a request by its session cookie. */
@Singleton
class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private final SessionCookie cookie;
    private final SessionService sessions;
    private final ExecutorService executor;

    SessionAuthentication(
            SessionCookie cookie, SessionService sessions, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.executor = executor;
    }

    /** The look-up asks the database, so it leaves the event loop; a request without the cookie never does. */
    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<Secret> secret = cookie.read(request);
        if (secret.isEmpty() || request.getHeaders().getAuthorization().isPresent()) {
            return Publishers.empty();
        }
        return Publishers.fromCompletableFuture(
                () -> CompletableFuture.supplyAsync(() -> authentication(secret.get()), executor));
    }

    private @Nullable Authentication authentication(Secret secret) {
        return sessions.resume(secret).map(ActorAuthentication::new).orElse(null);
    }
}
