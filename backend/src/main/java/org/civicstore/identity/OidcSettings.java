package org.civicstore.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect issuer that people may sign in through.
 *
 * @param issuer its address, with {@code https} outside trial set-ups; none: local sign-in only
 * @param clientId as registered there
 * @param clientSecret none for a public client, which PKCE alone protects
 * @param name what people call it
 * @param scopes separated by spaces; {@code openid} among them
 * @param acr level of assurance that the issuer must reach, such as {@code idporten-loa-substantial}; none: any
 */
@ConfigurationProperties("civicstore.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String name,
        @Nullable String scopes,
        @Nullable String acr) {
    /** The name in addresses; there is one issuer at a time. */
    static final String ID = "oidc";

    /** One way to sign in, as the sign-in page offers it. */
    record Offer(String id, String name, String href) {}

    boolean enabled() {
        return value(issuer).isPresent() && value(clientId).isPresent();
    }

    List<Offer> offers() {
        return enabled()
                ? List.of(new Offer(ID, value(name).orElse("OpenID Connect"), "/oauth/login/" + ID))
                : List.of();
    }

    Optional<String> secret() {
        return value(clientSecret);
    }

    Optional<String> level() {
        return value(acr);
    }

    static Optional<String> value(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
