package org.civicstore.shared.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Tx;

/**
 * Appends to the access audit, inside the transaction of what was done: either both are kept or neither. Waits for nobody;
 * {@link SealAudit} ties the entries together a moment later.
 */
@Singleton
public class Audit {
    static final int LONGEST = 200;

    private final AuditRepository entries;
    private final Ids ids;

    Audit(AuditRepository entries, Ids ids) {
        this.entries = entries;
        this.ids = ids;
    }

    /**
     * Appends.
     *
     * @param by none for the store itself and for visitors
     * @param subject a word, a colon, and a slug, number or id
     * @param detail a code; no name, no address and nothing that people wrote, since what is here stays
     */
    public void record(Tx tx, AuditKind kind, Optional<AccountId> by, String subject, String detail, Instant at) {
        entries.append(tx, new AuditEntry(ids.next(), at, kind, by, cut(subject), cut(detail)));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
