package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.civicstore.shared.access.Secret;

/** The cookie that carries the secret of a session (RFC 6265bis). */
@Singleton
class SessionCookie {
    static final String NAME = "civicstore_session";

    /** Ties a sign-in at an issuer to the browser it began in. */
    private static final String FLOW_NAME = "civicstore_oidc";

    private static final Duration FLOW_AGE = Duration.ofMinutes(10);

    private final SessionSettings settings;

    SessionCookie(SessionSettings settings) {
        this.settings = settings;
    }

    Optional<Secret> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(cookie -> new Secret(cookie.getValue()));
    }

    Cookie carrying(Secret secret, HttpRequest<?> request) {
        return cookie(NAME, "/", secret.text(), settings.longest(), request);
    }

    Cookie gone(HttpRequest<?> request) {
        return cookie(NAME, "/", "", Duration.ZERO, request);
    }

    Optional<Secret> readFlow(HttpRequest<?> request) {
        return request.getCookies().findCookie(FLOW_NAME).map(cookie -> new Secret(cookie.getValue()));
    }

    Cookie carryingFlow(Secret secret, HttpRequest<?> request) {
        return cookie(FLOW_NAME, "/oauth", secret.text(), FLOW_AGE, request);
    }

    /** Lax, not Strict: a link in a mail must find people signed in. Unsafe methods from elsewhere are refused apart from this. */
    private Cookie cookie(String name, String path, String value, Duration age, HttpRequest<?> request) {
        return Cookie.of(name, value)
                .path(path)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(!settings.insecureHosts().contains(hostOf(request)))
                .maxAge(age);
    }

    private static String hostOf(HttpRequest<?> request) {
        String host = Optional.ofNullable(request.getHeaders().get("Host")).orElse("");
        return host.replaceFirst(":\\d+$", "");
    }
}
