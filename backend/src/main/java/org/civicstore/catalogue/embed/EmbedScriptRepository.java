package org.civicstore.catalogue.embed;

import static org.civicstore.generated.db.Tables.EMBED_SCRIPT;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;

/** Keeps versions of the script. Rows are only ever added: pages of other sites name them for good. */
@Singleton
class EmbedScriptRepository {

    /** Does nothing when it is kept already, also by another node at the same time. */
    void keep(Tx tx, EmbedScript script, Instant now) {
        tx.sql()
                .insertInto(EMBED_SCRIPT)
                .set(EMBED_SCRIPT.SHA256, script.digest("SHA-256"))
                .set(EMBED_SCRIPT.CONTENT, script.content())
                .set(EMBED_SCRIPT.SERVED_FROM, Times.utc(now))
                .onDuplicateKeyIgnore()
                .execute();
    }
}
