package org.civicstore.organisation.token;

import static org.civicstore.generated.db.Tables.API_TOKEN;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.generated.db.tables.records.ApiTokenRecord;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Reads tokens. */
@Singleton
class TokenQueries {
    private final Transactor transactor;
    private final Clock clock;

    TokenQueries(Transactor transactor, Clock clock) {
        this.transactor = transactor;
        this.clock = clock;
    }

    /** The token behind the secret, unless it has expired. */
    Optional<ApiToken> bySecret(Secret secret) {
        return transactor
                .reading()
                .selectFrom(API_TOKEN)
                .where(API_TOKEN.SECRET_SHA256.eq(secret.hash()))
                .and(API_TOKEN.EXPIRES_AT.gt(Times.utc(clock.instant())))
                .fetchOptional(TokenQueries::token);
    }

    /** Newest first, expired ones too, so that people see why a program stopped. */
    List<ApiToken> of(OrganisationId organisation) {
        return transactor
                .reading()
                .selectFrom(API_TOKEN)
                .where(API_TOKEN.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID.desc())
                .limit(200)
                .fetch(TokenQueries::token);
    }

    private static ApiToken token(ApiTokenRecord row) {
        return new ApiToken(
                Uuids.uuid(row.getId()),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                row.getName(),
                Arrays.stream(row.getScopes().split(" "))
                        .map(TokenScope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                new AccountId(Uuids.uuid(row.getCreatedBy())),
                Times.instant(row.getCreatedAt()),
                Times.instant(row.getExpiresAt()),
                Optional.ofNullable(row.getLastUsedAt()).map(Times::instant));
    }
}
