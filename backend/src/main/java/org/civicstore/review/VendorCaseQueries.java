package org.civicstore.review;

import static org.civicstore.generated.db.Tables.REVIEW_CASE;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers what else a vendor has handed in. Who may know is the case's to say. */
@Singleton
public class VendorCaseQueries {
    private final Transactor transactor;

    VendorCaseQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** The vendor's other cases, the latest first. */
    public List<VendorCase> besides(Review review, int most) {
        return transactor
                .reading()
                .selectFrom(REVIEW_CASE)
                .where(REVIEW_CASE.ORGANISATION_ID.eq(
                        Uuids.bytes(review.facts().organisation().value())))
                .and(REVIEW_CASE.ID.ne(Uuids.bytes(review.id().value())))
                .orderBy(REVIEW_CASE.OPENED_AT.desc(), REVIEW_CASE.ID.desc())
                .limit(most)
                .fetch(row -> new VendorCase(
                        new ReviewId(Uuids.uuid(row.getId())),
                        row.getSubmissionNumber(),
                        row.getListingName(),
                        row.getReleaseVersion(),
                        ReviewStatus.valueOf(row.getStatus()),
                        Optional.ofNullable(row.getOutcome()).map(ReviewOutcome::valueOf),
                        row.getRound(),
                        Times.instant(row.getOpenedAt())));
    }
}
