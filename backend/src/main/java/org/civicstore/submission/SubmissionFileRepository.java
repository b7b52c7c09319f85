package org.civicstore.submission;

import static org.civicstore.generated.db.Tables.SNAPSHOT_FILE;
import static org.civicstore.generated.db.Tables.SUBMISSION_FILE;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.SubmissionFileRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.Digest;

/** Which files a submission has. The caller holds the lock of the submission. */
@Singleton
class SubmissionFileRepository {
    private final ScreenshotRepository screenshots;

    SubmissionFileRepository(ScreenshotRepository screenshots) {
        this.screenshots = screenshots;
    }

    /** The files that the submission has now. */
    List<SubmissionFile> attached(Tx tx, SubmissionId submission) {
        return tx.sql()
                .selectFrom(SUBMISSION_FILE)
                .where(SUBMISSION_FILE.SUBMISSION_ID.eq(Uuids.bytes(submission.value())))
                .and(SUBMISSION_FILE.DETACHED_AT.isNull())
                .orderBy(SUBMISSION_FILE.ATTACHED_AT, SUBMISSION_FILE.ID)
                .fetch(SubmissionFileRepository::file);
    }

    void attach(Tx tx, SubmissionId submission, SubmissionFile file, AccountId by, Instant at) {
        tx.sql()
                .insertInto(SUBMISSION_FILE)
                .set(SUBMISSION_FILE.ID, Uuids.bytes(file.id()))
                .set(SUBMISSION_FILE.SUBMISSION_ID, Uuids.bytes(submission.value()))
                .set(SUBMISSION_FILE.PURPOSE, file.purpose().name())
                .set(SUBMISSION_FILE.EVIDENCE_TYPE, file.evidenceType().orElse(null))
                .set(SUBMISSION_FILE.FILE_NAME, file.file().fileName())
                .set(SUBMISSION_FILE.MEDIA_TYPE, file.file().mediaType())
                .set(SUBMISSION_FILE.SHA256, file.file().digest().bytes())
                .set(SUBMISSION_FILE.SIZE_BYTES, file.file().size())
                .set(SUBMISSION_FILE.ATTACHED_BY, Uuids.bytes(by.value()))
                .set(SUBMISSION_FILE.ATTACHED_AT, Times.utc(at))
                .execute();
    }

    /** Takes a file off; its row stays, marked, when a snapshot still speaks of it. */
    void detach(Tx tx, UUID file, Instant at) {
        byte[] id = Uuids.bytes(file);
        if (tx.sql().fetchExists(SNAPSHOT_FILE, SNAPSHOT_FILE.FILE_ID.eq(id))) {
            tx.sql()
                    .update(SUBMISSION_FILE)
                    .set(SUBMISSION_FILE.DETACHED_AT, Times.utc(at))
                    .where(SUBMISSION_FILE.ID.eq(id))
                    .execute();
        } else {
            screenshots.delete(tx, file);
            tx.sql()
                    .deleteFrom(SUBMISSION_FILE)
                    .where(SUBMISSION_FILE.ID.eq(id))
                    .execute();
        }
    }

    static SubmissionFile file(SubmissionFileRecord row) {
        return new SubmissionFile(
                Uuids.uuid(row.getId()),
                FilePurpose.valueOf(row.getPurpose()),
                Optional.ofNullable(row.getEvidenceType()),
                new StoredFile(row.getFileName(), row.getMediaType(), Digest.of(row.getSha256()), row.getSizeBytes()));
    }
}
