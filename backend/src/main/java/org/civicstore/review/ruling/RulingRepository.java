package org.civicstore.review.ruling;

import static org.civicstore.generated.db.Tables.REVIEW_RULING;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.generated.db.tables.records.ReviewRulingRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Keeps the ruling that counts on each criterion; what it replaced is in the history. */
@Singleton
public class RulingRepository {

    public void put(Tx tx, ReviewId review, CriterionDecision decision) {
        drop(tx, review, List.of(decision.criterion()));
        tx.sql()
                .insertInto(REVIEW_RULING)
                .set(REVIEW_RULING.REVIEW_ID, Uuids.bytes(review.value()))
                .set(REVIEW_RULING.CRITERION, decision.criterion())
                .set(REVIEW_RULING.RULING, decision.ruling().name())
                .set(REVIEW_RULING.REASON, decision.reason())
                .set(REVIEW_RULING.BASIS, decision.basis())
                .set(REVIEW_RULING.ACCOUNT_ID, Uuids.bytes(decision.by().value()))
                .set(REVIEW_RULING.RULED_AT, Times.utc(decision.at()))
                .execute();
    }

    public void drop(Tx tx, ReviewId review, Collection<String> criteria) {
        tx.sql()
                .deleteFrom(REVIEW_RULING)
                .where(REVIEW_RULING.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .and(REVIEW_RULING.CRITERION.in(criteria))
                .execute();
    }

    List<CriterionDecision> of(DSLContext sql, ReviewId review) {
        return sql.selectFrom(REVIEW_RULING)
                .where(REVIEW_RULING.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .orderBy(REVIEW_RULING.CRITERION)
                .fetch(RulingRepository::decision);
    }

    public List<CriterionDecision> of(Tx tx, ReviewId review) {
        return of(tx.sql(), review);
    }

    private static CriterionDecision decision(ReviewRulingRecord row) {
        return new CriterionDecision(
                row.getCriterion(),
                Ruling.valueOf(row.getRuling()),
                row.getReason(),
                row.getBasis(),
                new AccountId(Uuids.uuid(row.getAccountId())),
                Times.instant(row.getRuledAt()));
    }
}
