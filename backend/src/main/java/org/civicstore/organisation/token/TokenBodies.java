package org.civicstore.organisation.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.access.TokenScope;

/** Request and response records of the tokens. */
final class TokenBodies {
    private TokenBodies() {}

    @Introspected
    record TokenRequest(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty @Size(max = 10) Set<@NotNull TokenScope> scopes,
            @Min(1) @Max(365) int days) {}

    /** A token; the secret is in the answer to the one who made it, and nowhere else. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TokenBody(
            UUID id,
            String name,
            Set<TokenScope> scopes,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<String> secret) {

        static TokenBody of(ApiToken token) {
            return of(token, Optional.empty());
        }

        static TokenBody of(ApiToken token, Optional<Secret> secret) {
            return new TokenBody(
                    token.id(),
                    token.name(),
                    new TreeSet<>(token.scopes()),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    secret.map(Secret::text));
        }
    }
}
