package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.util.OptionalInt;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.RowVersion;

/** How each change of an entry begins: lock, may they, is it still as they saw it. */
@Singleton
class OpenedEntries {
    private final TaxonomyRepository entries;
    private final TaxonomyVersion version;

    OpenedEntries(TaxonomyRepository entries, TaxonomyVersion version) {
        this.entries = entries;
        this.version = version;
    }

    /**
     * The entry, locked with all others until the transaction ends.
     *
     * @param expected the version that the change was made from; another one is a 409
     */
    TaxonomyEntry open(Tx tx, Actor actor, EntryKind kind, String slug, int expected) {
        entries.lockAll(tx);
        TaxonomyPolicy.demandOperator(actor);
        TaxonomyEntry entry = entries.find(tx, kind, slug).orElseThrow(() -> CommonProblem.notFound("entry"));
        RowVersion.check(OptionalInt.of(expected), entry.rowVersion());
        tx.afterCommit(version::changedHere);
        return entry;
    }
}
