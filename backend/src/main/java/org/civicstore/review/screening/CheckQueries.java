package org.civicstore.review.screening;

import static org.civicstore.generated.db.Tables.REVIEW_CASE;
import static org.civicstore.generated.db.Tables.REVIEW_SCREENING;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.review.CaseJson;
import org.civicstore.review.screening.CheckRecord.Run;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** Answers about how checks do. */
@Singleton
class CheckQueries {
    /** How many screenings are looked at; the answer is about these. */
    static final int SCREENINGS = 200;

    private static final TypeReference<List<CheckExecution>> EXECUTIONS = new TypeReference<>() {};

    private final Transactor transactor;
    private final CaseJson json;

    CheckQueries(Transactor transactor, CaseJson json) {
        this.transactor = transactor;
        this.json = json;
    }

    /** The runs of each check in the latest screenings that ended, by its id, the latest first. */
    Map<String, List<Run>> latestRuns() {
        Map<String, List<Run>> runs = new HashMap<>();
        transactor
                .reading()
                .select(
                        REVIEW_CASE.SUBMISSION_NUMBER,
                        REVIEW_CASE.LISTING_NAME,
                        REVIEW_SCREENING.ENDED_AT,
                        REVIEW_SCREENING.EXECUTIONS)
                .from(REVIEW_SCREENING)
                .join(REVIEW_CASE)
                .on(REVIEW_CASE.ID.eq(REVIEW_SCREENING.REVIEW_ID))
                .where(REVIEW_SCREENING.EXECUTIONS.isNotNull())
                .orderBy(REVIEW_SCREENING.ENDED_AT.desc(), REVIEW_SCREENING.ID.desc())
                .limit(SCREENINGS)
                .forEach(row -> {
                    Instant at = Times.instant(row.value3());
                    for (CheckExecution execution : json.read(row.value4(), EXECUTIONS)) {
                        runs.computeIfAbsent(execution.checkId(), id -> new ArrayList<>())
                                .add(new Run(row.value1(), row.value2(), at, execution));
                    }
                });
        return runs;
    }
}
