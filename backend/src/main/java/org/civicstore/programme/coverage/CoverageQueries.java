package org.civicstore.programme.coverage;

import static org.civicstore.generated.db.Tables.PROGRAMME_COVERAGE;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers what was measured. */
@Singleton
class CoverageQueries {
    private final Transactor transactor;

    CoverageQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** The newest first. */
    List<Measured> measured(UUID programme, int atMost) {
        return transactor
                .reading()
                .selectFrom(PROGRAMME_COVERAGE)
                .where(PROGRAMME_COVERAGE.PROGRAMME_ID.eq(Uuids.bytes(programme)))
                .orderBy(PROGRAMME_COVERAGE.MEASURED_AT.desc(), PROGRAMME_COVERAGE.ID.desc())
                .limit(atMost)
                .fetch(CoverageRepository::measured);
    }
}
