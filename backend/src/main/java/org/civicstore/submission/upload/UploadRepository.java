package org.civicstore.submission.upload;

import static org.civicstore.generated.db.Tables.LISTING_NAME;
import static org.civicstore.generated.db.Tables.SNAPSHOT_FILE;
import static org.civicstore.generated.db.Tables.SUBMISSION;
import static org.civicstore.generated.db.Tables.SUBMISSION_FILE;
import static org.civicstore.generated.db.Tables.UPLOAD;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.generated.db.tables.records.UploadRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.id.UploadId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.submission.FileFormat;
import org.civicstore.submission.FilePurpose;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Writes uploads and reads them under a lock. */
@Singleton
class UploadRepository {

    void insert(Tx tx, Upload upload) {
        tx.sql()
                .insertInto(UPLOAD)
                .set(UPLOAD.ID, Uuids.bytes(upload.id().value()))
                .set(UPLOAD.SUBMISSION_ID, Uuids.bytes(upload.submission().value()))
                .set(UPLOAD.ORGANISATION_ID, Uuids.bytes(upload.organisation().value()))
                .set(UPLOAD.CREATED_BY, Uuids.bytes(upload.createdBy().value()))
                .set(UPLOAD.PURPOSE, upload.purpose().name())
                .set(UPLOAD.EVIDENCE_TYPE, upload.evidenceType().orElse(null))
                .set(UPLOAD.FILE_NAME, upload.fileName())
                .set(UPLOAD.MEDIA_TYPE, upload.format().mediaType())
                .set(UPLOAD.SIZE_BYTES, upload.length())
                .set(UPLOAD.CREATED_AT, Times.utc(upload.createdAt()))
                .set(UPLOAD.EXPIRES_AT, Times.utc(upload.expiresAt()))
                .execute();
    }

    /** The upload, locked until the transaction ends. */
    Optional<Upload> lock(Tx tx, UploadId id) {
        return tx.sql()
                .selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(Uuids.bytes(id.value())))
                .forUpdate()
                .fetchOptional()
                .map(UploadRepository::upload);
    }

    void finish(Tx tx, UploadId id, Instant at) {
        tx.sql()
                .update(UPLOAD)
                .set(UPLOAD.FINISHED_AT, Times.utc(at))
                .where(UPLOAD.ID.eq(Uuids.bytes(id.value())))
                .execute();
    }

    void delete(Tx tx, UploadId id) {
        tx.sql().deleteFrom(UPLOAD).where(UPLOAD.ID.eq(Uuids.bytes(id.value()))).execute();
    }

    /** Makes the organisation's new uploads wait for each other: an organisation that has a draft has a listing name. */
    void lockOrganisation(Tx tx, OrganisationId organisation) {
        tx.sql()
                .select(LISTING_NAME.ID)
                .from(LISTING_NAME)
                .where(LISTING_NAME.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .orderBy(LISTING_NAME.ID)
                .forUpdate()
                .fetch();
    }

    /** Bytes of the organisation that are on their way, or attached but not part of anything handed in. */
    long bytesInUse(Tx tx, OrganisationId organisation) {
        byte[] id = Uuids.bytes(organisation.value());
        Field<BigDecimal> coming = DSL.coalesce(DSL.sum(UPLOAD.SIZE_BYTES), BigDecimal.ZERO);
        Field<BigDecimal> attached = DSL.coalesce(DSL.sum(SUBMISSION_FILE.SIZE_BYTES), BigDecimal.ZERO);
        BigDecimal underWay = tx.sql()
                .select(coming)
                .from(UPLOAD)
                .where(UPLOAD.ORGANISATION_ID.eq(id))
                .and(UPLOAD.FINISHED_AT.isNull())
                .fetchSingle(coming);
        BigDecimal unsent = tx.sql()
                .select(attached)
                .from(SUBMISSION_FILE)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(SUBMISSION_FILE.SUBMISSION_ID))
                .where(SUBMISSION.ORGANISATION_ID.eq(id))
                .andNotExists(DSL.selectOne().from(SNAPSHOT_FILE).where(SNAPSHOT_FILE.FILE_ID.eq(SUBMISSION_FILE.ID)))
                .fetchSingle(attached);
        return underWay.add(unsent).longValueExact();
    }

    /** How many uploads of the submission are under way. */
    int underWay(Tx tx, SubmissionId submission) {
        return tx.sql()
                .fetchCount(
                        UPLOAD,
                        UPLOAD.SUBMISSION_ID.eq(Uuids.bytes(submission.value())).and(UPLOAD.FINISHED_AT.isNull()));
    }

    static Upload upload(UploadRecord row) {
        return new Upload(
                new UploadId(Uuids.uuid(row.getId())),
                new SubmissionId(Uuids.uuid(row.getSubmissionId())),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                new AccountId(Uuids.uuid(row.getCreatedBy())),
                FilePurpose.valueOf(row.getPurpose()),
                Optional.ofNullable(row.getEvidenceType()),
                row.getFileName(),
                FileFormat.named(row.getFileName()).orElseThrow(),
                row.getSizeBytes(),
                Times.instant(row.getCreatedAt()),
                Times.instant(row.getExpiresAt()),
                Optional.ofNullable(Times.instantOrNull(row.getFinishedAt())));
    }
}
