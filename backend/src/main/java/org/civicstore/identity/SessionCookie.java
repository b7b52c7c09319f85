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

    private final SessionSettings settings;

    SessionCookie(SessionSettings settings) {
        this.settings = settings;
    }

    Optional<Secret> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(cookie -> new Secret(cookie.getValue()));
    }

    Cookie carrying(Secret secret, HttpRequest<?> request) {
        return cookie(secret.text(), settings.longest(), request);
    }

    Cookie gone(HttpRequest<?> request) {
        return cookie("", Duration.ZERO, request);
    }

    /** Lax, not Strict: a link in a mail must find people signed in. Unsafe methods from elsewhere are refused apart from this. */
    private Cookie cookie(String value, Duration age, HttpRequest<?> request) {
        return Cookie.of(NAME, value)
                .path("/")
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
