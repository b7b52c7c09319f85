package org.civicstore.submission;

import static org.civicstore.generated.db.Tables.SUBMISSION;
import static org.civicstore.generated.db.Tables.SUBMISSION_SNAPSHOT;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads what was handed in. For other slices: they decide who may see it. */
@Singleton
public class SubmissionQueries {
    private final Transactor transactor;
    private final SubmissionJson json;

    SubmissionQueries(Transactor transactor, SubmissionJson json) {
        this.transactor = transactor;
        this.json = json;
    }

    /**
     * What was frozen the last time the submission was handed in.
     *
     * @throws ProblemException {@code not-found} when it does not exist or was never handed in
     */
    public SubmittedContents contents(SubmissionId id) {
        return frozen(transactor.reading(), id, DSL.noCondition())
                .orElseThrow(() -> CommonProblem.notFound("submission"));
    }

    /** As {@link #contents(SubmissionId)}, as this transaction sees it: for who hears of the hand-in while it happens. */
    public SubmittedContents contents(Tx tx, SubmissionId id) {
        return frozen(tx.sql(), id, DSL.noCondition()).orElseThrow(() -> CommonProblem.notFound("submission"));
    }

    /** What was frozen in one round, counted from 1. */
    public Optional<SubmittedContents> contents(SubmissionId id, int round) {
        return frozen(transactor.reading(), id, SUBMISSION_SNAPSHOT.ROUND.eq(round));
    }

    /** The certified submission whose release this one wants to be certified anew, as this transaction sees it. */
    public Optional<SubmissionId> renewed(Tx tx, SubmissionId id) {
        return renewed(tx.sql(), id);
    }

    public Optional<SubmissionId> renewed(SubmissionId id) {
        return renewed(transactor.reading(), id);
    }

    private static Optional<SubmissionId> renewed(DSLContext sql, SubmissionId id) {
        return sql.select(SUBMISSION.RENEWS)
                .from(SUBMISSION)
                .where(SUBMISSION.ID.eq(Uuids.bytes(id.value())))
                .fetchOptional(SUBMISSION.RENEWS)
                .map(row -> new SubmissionId(Uuids.uuid(row)));
    }

    private Optional<SubmittedContents> frozen(DSLContext sql, SubmissionId id, Condition round) {
        return sql.select(SUBMISSION_SNAPSHOT.CONTENT)
                .from(SUBMISSION_SNAPSHOT)
                .where(SUBMISSION_SNAPSHOT.SUBMISSION_ID.eq(Uuids.bytes(id.value())))
                .and(round)
                .orderBy(SUBMISSION_SNAPSHOT.ROUND.desc())
                .limit(1)
                .fetchOptional(SUBMISSION_SNAPSHOT.CONTENT)
                .map(json::contents);
    }
}
