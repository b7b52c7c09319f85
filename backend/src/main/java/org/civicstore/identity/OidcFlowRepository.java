package org.civicstore.identity;

import static org.civicstore.generated.db.Tables.EXTERNAL_IDENTITY;
import static org.civicstore.generated.db.Tables.OIDC_FLOW;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Writes sign-ins under way at an issuer, and which account belongs to whom there. */
@Singleton
class OidcFlowRepository {

    void insert(Tx tx, OidcFlow flow, Secret state, Secret browser) {
        tx.sql()
                .insertInto(OIDC_FLOW)
                .set(OIDC_FLOW.ID, Uuids.bytes(flow.id()))
                .set(OIDC_FLOW.STATE_SHA256, state.hash())
                .set(OIDC_FLOW.BROWSER_SHA256, browser.hash())
                .set(OIDC_FLOW.NONCE, flow.nonce())
                .set(OIDC_FLOW.CODE_VERIFIER, flow.verifier())
                .set(OIDC_FLOW.RETURN_PATH, flow.returnPath())
                .set(OIDC_FLOW.EXPIRES_AT, Times.utc(flow.expiresAt()))
                .execute();
    }

    /** Takes the flow out, so that each comes back once; nothing when it is over or began in another browser. */
    Optional<OidcFlow> take(Tx tx, Secret state, Secret browser, Instant now) {
        Optional<OidcFlow> flow = tx.sql()
                .selectFrom(OIDC_FLOW)
                .where(OIDC_FLOW.STATE_SHA256.eq(state.hash()))
                .and(OIDC_FLOW.BROWSER_SHA256.eq(browser.hash()))
                .and(OIDC_FLOW.EXPIRES_AT.gt(Times.utc(now)))
                .forUpdate()
                .fetchOptional(row -> new OidcFlow(
                        Uuids.uuid(row.getId()),
                        row.getNonce(),
                        row.getCodeVerifier(),
                        row.getReturnPath(),
                        Times.instant(row.getExpiresAt())));
        flow.ifPresent(taken -> tx.sql()
                .deleteFrom(OIDC_FLOW)
                .where(OIDC_FLOW.ID.eq(Uuids.bytes(taken.id())))
                .execute());
        return flow;
    }

    void deleteExpired(Tx tx, Instant now) {
        tx.sql()
                .deleteFrom(OIDC_FLOW)
                .where(OIDC_FLOW.EXPIRES_AT.le(Times.utc(now)))
                .execute();
    }

    /** The account of the person at the issuer. */
    Optional<AccountId> accountOf(Tx tx, OidcIdentity identity) {
        return tx.sql()
                .select(EXTERNAL_IDENTITY.ACCOUNT_ID)
                .from(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.ISSUER.eq(identity.issuer()))
                .and(EXTERNAL_IDENTITY.SUBJECT.eq(identity.subject()))
                .fetchOptional(row -> new AccountId(Uuids.uuid(row.value1())));
    }

    /** Whether the account is linked to any person at any issuer. */
    boolean isLinked(Tx tx, AccountId account) {
        return tx.sql().fetchExists(EXTERNAL_IDENTITY, EXTERNAL_IDENTITY.ACCOUNT_ID.eq(Uuids.bytes(account.value())));
    }

    void link(Tx tx, UUID id, AccountId account, OidcIdentity identity, Instant at) {
        tx.sql()
                .insertInto(EXTERNAL_IDENTITY)
                .set(EXTERNAL_IDENTITY.ID, Uuids.bytes(id))
                .set(EXTERNAL_IDENTITY.ACCOUNT_ID, Uuids.bytes(account.value()))
                .set(EXTERNAL_IDENTITY.ISSUER, identity.issuer())
                .set(EXTERNAL_IDENTITY.SUBJECT, identity.subject())
                .set(EXTERNAL_IDENTITY.LINKED_AT, Times.utc(at))
                .execute();
    }
}
