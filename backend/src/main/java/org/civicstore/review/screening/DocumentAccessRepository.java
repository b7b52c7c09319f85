package org.civicstore.review.screening;

import static org.civicstore.generated.db.Tables.DOCUMENT_ACCESS;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Keeps who read which document of a vendor. Rows are only ever added. */
@Singleton
class DocumentAccessRepository {
    private final Ids ids;
    private final Audit audit;

    DocumentAccessRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    void insert(Tx tx, ReviewId review, String evidence, AccountId reader, Instant at) {
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
}
