package org.civicstore.organisation.token;

import static org.civicstore.generated.db.Tables.API_TOKEN;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Writes tokens. */
@Singleton
class TokenRepository {

    int count(Tx tx, OrganisationId organisation, Instant now) {
        return tx.sql()
                .fetchCount(
                        API_TOKEN,
                        API_TOKEN
                                .ORGANISATION_ID
                                .eq(Uuids.bytes(organisation.value()))
                                .and(API_TOKEN.EXPIRES_AT.gt(Times.utc(now))));
    }

    void insert(Tx tx, ApiToken token, Secret secret) {
        tx.sql()
                .insertInto(API_TOKEN)
                .set(API_TOKEN.ID, Uuids.bytes(token.id()))
                .set(API_TOKEN.ORGANISATION_ID, Uuids.bytes(token.organisation().value()))
                .set(API_TOKEN.NAME, token.name())
                .set(
                        API_TOKEN.SCOPES,
                        token.scopes().stream().map(TokenScope::name).sorted().collect(Collectors.joining(" ")))
                .set(API_TOKEN.SECRET_SHA256, secret.hash())
                .set(API_TOKEN.CREATED_BY, Uuids.bytes(token.createdBy().value()))
                .set(API_TOKEN.CREATED_AT, Times.utc(token.createdAt()))
                .set(API_TOKEN.EXPIRES_AT, Times.utc(token.expiresAt()))
                .execute();
    }

    void touch(Tx tx, UUID token, Instant at) {
        tx.sql()
                .update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, Times.utc(at))
                .where(API_TOKEN.ID.eq(Uuids.bytes(token)))
                .execute();
    }

    /** Removes a token of the organisation; tells whether there was such a one. */
    boolean delete(Tx tx, OrganisationId organisation, UUID token) {
        return tx.sql()
                        .deleteFrom(API_TOKEN)
                        .where(API_TOKEN.ID.eq(Uuids.bytes(token)))
                        .and(API_TOKEN.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                        .execute()
                > 0;
    }

    /** Removes every token that the person has made for the organisation. */
    void deleteMadeBy(Tx tx, AccountId account) {
        tx.sql()
                .deleteFrom(API_TOKEN)
                .where(API_TOKEN.CREATED_BY.eq(Uuids.bytes(account.value())))
                .execute();
    }

    void deleteMadeBy(Tx tx, OrganisationId organisation, AccountId account) {
        tx.sql()
                .deleteFrom(API_TOKEN)
                .where(API_TOKEN.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .and(API_TOKEN.CREATED_BY.eq(Uuids.bytes(account.value())))
                .execute();
    }
}
