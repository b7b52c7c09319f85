package org.civicstore.review.evidence;

import static org.civicstore.generated.db.Tables.DOCUMENT_ACCESS;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;

/** Keeps who opened which file of a vendor. Rows are only ever added. */
@Singleton
class DocumentAccessRepository {
    /** Whoever turns the pages of a document for a while has opened it once. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);

    private final Ids ids;
    private final Audit audit;

    DocumentAccessRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** Adds that somebody opened it, unless the same person did so a few minutes ago. */
    void record(Tx tx, ReviewId review, String evidence, AccountId reader, Instant at) {
        boolean sitting = tx.sql()
                .fetchExists(
                        DOCUMENT_ACCESS,
                        of(review, evidence),
                        DOCUMENT_ACCESS.ACCOUNT_ID.eq(Uuids.bytes(reader.value())),
                        DOCUMENT_ACCESS.ACCESSED_AT.gt(Times.utc(at.minus(ONE_SITTING))));
        if (sitting) {
            return;
        }
        tx.sql()
                .insertInto(DOCUMENT_ACCESS)
                .set(DOCUMENT_ACCESS.ID, Uuids.bytes(ids.next()))
                .set(DOCUMENT_ACCESS.REVIEW_ID, Uuids.bytes(review.value()))
                .set(DOCUMENT_ACCESS.EVIDENCE_ID, evidence)
                .set(DOCUMENT_ACCESS.ACCOUNT_ID, Uuids.bytes(reader.value()))
                .set(DOCUMENT_ACCESS.ACCESSED_AT, Times.utc(at))
                .execute();
        audit.record(tx, AuditKind.EVIDENCE_OPENED, Optional.of(reader), "evidence:" + evidence, "case:" + review, at);
    }

    /** Who opened it, the latest first. */
    List<Opening> of(Tx tx, ReviewId review, String evidence, int most) {
        return tx.sql()
                .select(DOCUMENT_ACCESS.ACCOUNT_ID, DOCUMENT_ACCESS.ACCESSED_AT)
                .from(DOCUMENT_ACCESS)
                .where(of(review, evidence))
                .orderBy(DOCUMENT_ACCESS.ACCESSED_AT.desc(), DOCUMENT_ACCESS.ID.desc())
                .limit(most)
                .fetch(row -> new Opening(new AccountId(Uuids.uuid(row.value1())), Times.instant(row.value2())));
    }

    private static Condition of(ReviewId review, String evidence) {
        return DOCUMENT_ACCESS.REVIEW_ID.eq(Uuids.bytes(review.value())).and(DOCUMENT_ACCESS.EVIDENCE_ID.eq(evidence));
    }
}
