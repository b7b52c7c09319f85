package org.civicstore.certificate;

import static org.civicstore.generated.db.Tables.SIGNING_KEY;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Keeps the public half of every key that ever signed. Rows are only ever added. */
@Singleton
class SigningKeyRepository {
    private final Ids ids;

    SigningKeyRepository(Ids ids) {
        this.ids = ids;
    }

    /** Adds the key; nothing happens when it is known. */
    void add(Tx tx, String keyId, String publicJwk, Instant at) {
        tx.sql()
                .execute(
                        "insert into signing_key (id, key_id, public_jwk, made_at) values (?, ?, ?, ?)"
                                + " on duplicate key update key_id = key_id",
                        Uuids.bytes(ids.next()),
                        keyId,
                        publicJwk,
                        Times.utc(at));
    }

    /** Every public key as a JWK, newest first. */
    List<String> all(DSLContext sql) {
        return sql.select(SIGNING_KEY.PUBLIC_JWK)
                .from(SIGNING_KEY)
                .orderBy(SIGNING_KEY.MADE_AT.desc(), SIGNING_KEY.KEY_ID)
                .fetch(SIGNING_KEY.PUBLIC_JWK);
    }
}
