package org.civicstore.submission;

import static org.civicstore.generated.db.Tables.SNAPSHOT_FILE;
import static org.civicstore.generated.db.Tables.SUBMISSION;
import static org.civicstore.generated.db.Tables.SUBMISSION_FILE;
import static org.civicstore.generated.db.Tables.SUBMISSION_HISTORY;
import static org.civicstore.generated.db.Tables.SUBMISSION_SCREENSHOT;
import static org.civicstore.generated.db.Tables.SUBMISSION_SNAPSHOT;
import static org.civicstore.generated.db.Tables.TEST_ACCESS;
import static org.civicstore.generated.db.Tables.UPLOAD;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.generated.db.tables.records.SubmissionRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.Digest;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes submissions and reads them under a lock. */
@Singleton
class SubmissionRepository {
    private final Ids ids;
    private final SubmissionJson json;

    SubmissionRepository(Ids ids, SubmissionJson json) {
        this.ids = ids;
        this.json = json;
    }

    /** The submission, locked until the transaction ends. */
    Optional<Submission> lock(Tx tx, SubmissionId id) {
        return tx.sql()
                .selectFrom(SUBMISSION)
                .where(SUBMISSION.ID.eq(Uuids.bytes(id.value())))
                .forUpdate()
                .fetchOptional()
                .map(this::submission);
    }

    /** The submission as it stands, without a lock: for what is only read of it. */
    Optional<Submission> find(Tx tx, SubmissionId id) {
        return tx.sql()
                .selectFrom(SUBMISSION)
                .where(SUBMISSION.ID.eq(Uuids.bytes(id.value())))
                .fetchOptional()
                .map(this::submission);
    }

    /** Adds a draft; its number is given by the database. */
    Submission insert(
            Tx tx,
            OrganisationId organisation,
            String listingSlug,
            SubmissionContent content,
            AccountId by,
            Instant at) {
        SubmissionId id = new SubmissionId(ids.next());
        tx.sql()
                .insertInto(SUBMISSION)
                .set(SUBMISSION.ID, Uuids.bytes(id.value()))
                .set(SUBMISSION.ORGANISATION_ID, Uuids.bytes(organisation.value()))
                .set(SUBMISSION.CREATED_BY, Uuids.bytes(by.value()))
                .set(SUBMISSION.LISTING_SLUG, listingSlug)
                .set(SUBMISSION.RELEASE_VERSION, content.releaseVersion())
                .set(SUBMISSION.KIND, content.kind().name())
                .set(SUBMISSION.PROFILE, content.profile())
                .set(SUBMISSION.STATUS, SubmissionStatus.DRAFT.name())
                .set(SUBMISSION.DECLARATION, json.write(content.declaration()))
                .set(SUBMISSION.RELEASE_NOTES, json.write(content.releaseNotes()))
                .set(SUBMISSION.ROUND, 0)
                .set(SUBMISSION.CREATED_AT, Times.utc(at))
                .set(SUBMISSION.UPDATED_BY, Uuids.bytes(by.value()))
                .set(SUBMISSION.UPDATED_AT, Times.utc(at))
                .set(SUBMISSION.ROW_VERSION, 0)
                .execute();
        return lock(tx, id).orElseThrow();
    }

    /** Notes which certified submission a draft wants to be certified anew. */
    void renews(Tx tx, SubmissionId draft, SubmissionId certified) {
        tx.sql()
                .update(SUBMISSION)
                .set(SUBMISSION.RENEWS, Uuids.bytes(certified.value()))
                .where(SUBMISSION.ID.eq(Uuids.bytes(draft.value())))
                .execute();
    }

    /** Removes a draft with all that hangs on it; parts of uploads on disk are left to the sweep. */
    void delete(Tx tx, SubmissionId submission) {
        byte[] id = Uuids.bytes(submission.value());
        tx.sql().deleteFrom(UPLOAD).where(UPLOAD.SUBMISSION_ID.eq(id)).execute();
        tx.sql().deleteFrom(TEST_ACCESS).where(TEST_ACCESS.SUBMISSION_ID.eq(id)).execute();
        tx.sql()
                .deleteFrom(SUBMISSION_SCREENSHOT)
                .where(SUBMISSION_SCREENSHOT.FILE_ID.in(DSL.select(SUBMISSION_FILE.ID)
                        .from(SUBMISSION_FILE)
                        .where(SUBMISSION_FILE.SUBMISSION_ID.eq(id))))
                .execute();
        tx.sql()
                .deleteFrom(SUBMISSION_FILE)
                .where(SUBMISSION_FILE.SUBMISSION_ID.eq(id))
                .execute();
        tx.sql()
                .deleteFrom(SUBMISSION_HISTORY)
                .where(SUBMISSION_HISTORY.SUBMISSION_ID.eq(id))
                .execute();
        tx.sql().deleteFrom(SUBMISSION).where(SUBMISSION.ID.eq(id)).execute();
    }

    /** How many drafts of the organisation were never handed in. */
    int drafts(Tx tx, OrganisationId organisation) {
        return tx.sql()
                .fetchCount(
                        SUBMISSION,
                        SUBMISSION
                                .ORGANISATION_ID
                                .eq(Uuids.bytes(organisation.value()))
                                .and(SUBMISSION.STATUS.eq(SubmissionStatus.DRAFT.name())));
    }

    /** Whether a file for the submission is still on its way. */
    boolean uploading(Tx tx, SubmissionId submission, Instant now) {
        return tx.sql()
                .fetchExists(
                        UPLOAD,
                        UPLOAD.SUBMISSION_ID
                                .eq(Uuids.bytes(submission.value()))
                                .and(UPLOAD.FINISHED_AT.isNull())
                                .and(UPLOAD.EXPIRES_AT.gt(Times.utc(now))));
    }

    /** Keeps the content of a round, and with it the files it speaks of. */
    void freeze(Tx tx, SubmittedContents contents, List<UUID> files, AccountId by) {
        byte[] id = Uuids.bytes(ids.next());
        String text = json.write(contents);
        tx.sql()
                .insertInto(SUBMISSION_SNAPSHOT)
                .set(SUBMISSION_SNAPSHOT.ID, id)
                .set(
                        SUBMISSION_SNAPSHOT.SUBMISSION_ID,
                        Uuids.bytes(contents.id().value()))
                .set(SUBMISSION_SNAPSHOT.ROUND, contents.round())
                .set(SUBMISSION_SNAPSHOT.CONTENT, text)
                .set(SUBMISSION_SNAPSHOT.SHA256, Digest.ofText(text).bytes())
                .set(SUBMISSION_SNAPSHOT.TAKEN_BY, Uuids.bytes(by.value()))
                .set(SUBMISSION_SNAPSHOT.TAKEN_AT, Times.utc(contents.submittedAt()))
                .execute();
        for (UUID file : files) {
            tx.sql()
                    .insertInto(SNAPSHOT_FILE)
                    .set(SNAPSHOT_FILE.SNAPSHOT_ID, id)
                    .set(SNAPSHOT_FILE.FILE_ID, Uuids.bytes(file))
                    .execute();
        }
    }

    /** Saves what changed and answers the submission with its new version. */
    Submission save(Tx tx, Submission submission) {
        SubmissionContent content = submission.content();
        int saved = tx.sql()
                .update(SUBMISSION)
                .set(SUBMISSION.RELEASE_VERSION, content.releaseVersion())
                .set(SUBMISSION.KIND, content.kind().name())
                .set(SUBMISSION.PROFILE, content.profile())
                .set(SUBMISSION.STATUS, submission.status().name())
                .set(SUBMISSION.DECLARATION, json.write(content.declaration()))
                .set(SUBMISSION.RELEASE_NOTES, json.write(content.releaseNotes()))
                .set(SUBMISSION.ROUND, submission.round())
                .set(
                        SUBMISSION.SUBMITTED_AT,
                        Times.utcOrNull(submission.submittedAt().orElse(null)))
                .set(SUBMISSION.UPDATED_BY, Uuids.bytes(submission.updatedBy().value()))
                .set(SUBMISSION.UPDATED_AT, Times.utc(submission.updatedAt()))
                .set(SUBMISSION.ROW_VERSION, submission.version() + 1)
                .where(SUBMISSION.ID.eq(Uuids.bytes(submission.id().value())))
                .and(SUBMISSION.ROW_VERSION.eq(submission.version()))
                .execute();
        if (saved == 0) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    "Submission " + submission.publicNumber() + " changed meanwhile.",
                    "Load it again and repeat your change.");
        }
        return lock(tx, submission.id()).orElseThrow();
    }

    /** Adds a move to the case file. */
    void record(
            Tx tx,
            Submission submission,
            SubmissionAction action,
            @Nullable SubmissionStatus from,
            @Nullable AccountId by,
            @Nullable String reason,
            Instant at) {
        tx.sql()
                .insertInto(SUBMISSION_HISTORY)
                .set(SUBMISSION_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(
                        SUBMISSION_HISTORY.SUBMISSION_ID,
                        Uuids.bytes(submission.id().value()))
                .set(SUBMISSION_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(SUBMISSION_HISTORY.ACTION, action.name())
                .set(SUBMISSION_HISTORY.FROM_STATUS, from == null ? null : from.name())
                .set(SUBMISSION_HISTORY.TO_STATUS, submission.status().name())
                .set(SUBMISSION_HISTORY.SIDE, action.side().name())
                .set(SUBMISSION_HISTORY.ACCOUNT_ID, by == null ? null : Uuids.bytes(by.value()))
                .set(SUBMISSION_HISTORY.REASON, reason)
                .execute();
    }

    Submission submission(SubmissionRecord row) {
        return new Submission(
                new SubmissionId(Uuids.uuid(row.getId())),
                row.getNumber(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                new AccountId(Uuids.uuid(row.getCreatedBy())),
                Times.instant(row.getCreatedAt()),
                row.getListingSlug(),
                new SubmissionContent(
                        row.getReleaseVersion(),
                        SubjectKind.valueOf(row.getKind()),
                        row.getProfile(),
                        json.declaration(row.getDeclaration()),
                        json.texts(row.getReleaseNotes())),
                SubmissionStatus.valueOf(row.getStatus()),
                row.getRound(),
                Optional.ofNullable(Times.instantOrNull(row.getSubmittedAt())),
                new AccountId(Uuids.uuid(row.getUpdatedBy())),
                Times.instant(row.getUpdatedAt()),
                row.getRowVersion());
    }
}
