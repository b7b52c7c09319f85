package org.civicstore.catalogue.embed;

import static org.civicstore.generated.db.Tables.EMBED_SCRIPT;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import org.civicstore.shared.persistence.Transactor;

/** Finds versions of the script by what their addresses say. */
@Singleton
class EmbedScriptQueries {
    private final Transactor transactor;

    EmbedScriptQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** @param sha256 64 hexadecimal digits */
    Optional<EmbedScript> find(String sha256) {
        return transactor
                .reading()
                .select(EMBED_SCRIPT.CONTENT)
                .from(EMBED_SCRIPT)
                .where(EMBED_SCRIPT.SHA256.eq(HexFormat.of().parseHex(sha256)))
                .fetchOptional(EMBED_SCRIPT.CONTENT)
                .map(EmbedScript::new);
    }
}
