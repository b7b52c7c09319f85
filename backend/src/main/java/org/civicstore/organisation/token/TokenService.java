package org.civicstore.organisation.token;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.organisation.Organisation;
import org.civicstore.organisation.OrganisationAccess;
import org.civicstore.organisation.OrganisationAction;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;

/** Makes and revokes tokens, and finds the one behind a secret. */
@Singleton
class TokenService {
    /** Starts every secret, so that scanners of public code recognise leaked ones. */
    static final String PREFIX = "cst_";

    private static final int MOST = 20;
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final Transactor transactor;
    private final OrganisationAccess organisations;
    private final TokenRepository tokens;
    private final TokenQueries queries;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenService(
            Transactor transactor,
            OrganisationAccess organisations,
            TokenRepository tokens,
            TokenQueries queries,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.organisations = organisations;
        this.tokens = tokens;
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    /** A token and its secret, which is known this once. */
    record Made(ApiToken token, Secret secret) {}

    Made make(Actor actor, String slug, String name, Set<TokenScope> scopes, Duration valid) {
        Secret secret = Secret.create(random, PREFIX);
        return transactor.write(tx -> {
            Organisation organisation = organisations.lock(tx, actor, slug, OrganisationAction.MANAGE_TOKENS);
            Instant now = clock.instant();
            if (tokens.count(tx, organisation.id(), now) >= MOST) {
                throw organisations.tooMany("tokens", MOST);
            }
            ApiToken token = new ApiToken(
                    ids.next(),
                    organisation.id(),
                    name.strip(),
                    scopes,
                    actor.accountId().orElseThrow(),
                    now,
                    now.plus(valid),
                    Optional.empty());
            tokens.insert(tx, token, secret);
            organisations.record(tx, actor, organisation, "TOKEN_MADE", token.name() + " " + token.scopes());
            return new Made(token, secret);
        });
    }

    void revoke(Actor actor, String slug, UUID token) {
        transactor.run(tx -> {
            Organisation organisation = organisations.lock(tx, actor, slug, OrganisationAction.MANAGE_TOKENS);
            if (!tokens.delete(tx, organisation.id(), token)) {
                throw CommonProblem.notFound("token");
            }
            organisations.record(tx, actor, organisation, "TOKEN_REVOKED", token.toString());
        });
    }

    /** The actor behind the secret, or nobody when the token is over or never was; counts as a use of it. */
    Optional<Actor.Token> resume(Secret secret) {
        Optional<ApiToken> found = queries.bySecret(secret);
        found.ifPresent(this::touch);
        return found.map(token -> new Actor.Token(token.id(), token.createdBy(), token.organisation(), token.scopes()));
    }

    private void touch(ApiToken token) {
        Instant now = clock.instant();
        boolean stale = token.lastUsedAt()
                .map(used -> used.isBefore(now.minus(TOUCH_AFTER)))
                .orElse(true);
        if (stale) {
            transactor.run(tx -> tokens.touch(tx, token.id(), now));
        }
    }
}
