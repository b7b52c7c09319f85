package org.civicstore.review;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.persistence.Transactor;
import org.jooq.impl.DSL;

/** Answers about conflicts of interest. */
@Singleton
public class ConflictQueries {
    private final Transactor transactor;
    private final ConflictRepository conflicts;

    ConflictQueries(Transactor transactor, ConflictRepository conflicts) {
        this.transactor = transactor;
        this.conflicts = conflicts;
    }

    /** All that were declared or follow from the past and hold now, the latest first. */
    public List<Conflict> holding() {
        return conflicts.holding(transactor.reading(), DSL.noCondition());
    }
}
