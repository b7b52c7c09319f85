package org.civicstore.submission;

import static org.civicstore.generated.db.Tables.SUBMISSION;
import static org.civicstore.generated.db.Tables.SUBMISSION_FILE;
import static org.civicstore.generated.db.Tables.SUBMISSION_HISTORY;
import static org.civicstore.generated.db.Tables.UPLOAD;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.generated.db.tables.records.SubmissionHistoryRecord;
import org.civicstore.generated.db.tables.records.UploadRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Reads submissions as the vendor sees them. */
@Singleton
class VendorQueries {
    private final Transactor transactor;
    private final SubmissionRepository submissions;
    private final ScreenshotRepository screenshots;

    VendorQueries(Transactor transactor, SubmissionRepository submissions, ScreenshotRepository screenshots) {
        this.transactor = transactor;
        this.screenshots = screenshots;
        this.submissions = submissions;
    }

    /** One move in the case file. */
    record Move(
            Instant at,
            SubmissionAction action,
            Optional<SubmissionStatus> from,
            SubmissionStatus to,
            Optional<AccountId> by,
            Optional<String> reason) {}

    Optional<Submission> find(SubmissionId id) {
        return transactor
                .reading()
                .selectFrom(SUBMISSION)
                .where(SUBMISSION.ID.eq(Uuids.bytes(id.value())))
                .fetchOptional()
                .map(submissions::submission);
    }

    /** Submissions of these organisations, changed last first. */
    Page<Submission> list(Set<OrganisationId> organisations, Optional<SubmissionStatus> status, int page, int size) {
        Condition condition = SUBMISSION.ORGANISATION_ID.in(organisations.stream()
                .map(organisation -> Uuids.bytes(organisation.value()))
                .toList());
        if (status.isPresent()) {
            condition = condition.and(SUBMISSION.STATUS.eq(status.get().name()));
        }
        List<Submission> items = transactor
                .reading()
                .selectFrom(SUBMISSION)
                .where(condition)
                .orderBy(SUBMISSION.UPDATED_AT.desc(), SUBMISSION.ID.desc())
                .limit(size)
                .offset((page - 1L) * size)
                .fetch(submissions::submission);
        return new Page<>(items, page, size, transactor.reading().fetchCount(SUBMISSION, condition));
    }

    List<SubmissionFile> files(SubmissionId id) {
        return transactor
                .reading()
                .selectFrom(SUBMISSION_FILE)
                .where(SUBMISSION_FILE.SUBMISSION_ID.eq(Uuids.bytes(id.value())))
                .and(SUBMISSION_FILE.DETACHED_AT.isNull())
                .orderBy(SUBMISSION_FILE.ATTACHED_AT, SUBMISSION_FILE.ID)
                .fetch(SubmissionFileRepository::file);
    }

    /** The screenshots in the order in which they are shown. */
    List<Screenshot> screenshots(SubmissionId id) {
        return screenshots.attached(transactor.reading(), id);
    }

    /** Files that are still on their way. */
    List<SubmissionBodies.UploadBody> uploads(SubmissionId id, Instant now) {
        return transactor
                .reading()
                .selectFrom(UPLOAD)
                .where(UPLOAD.SUBMISSION_ID.eq(Uuids.bytes(id.value())))
                .and(UPLOAD.FINISHED_AT.isNull())
                .and(UPLOAD.EXPIRES_AT.gt(Times.utc(now)))
                .orderBy(UPLOAD.CREATED_AT, UPLOAD.ID)
                .fetch(VendorQueries::upload);
    }

    /** Every move, oldest first. */
    List<Move> history(SubmissionId id) {
        return transactor
                .reading()
                .selectFrom(SUBMISSION_HISTORY)
                .where(SUBMISSION_HISTORY.SUBMISSION_ID.eq(Uuids.bytes(id.value())))
                .orderBy(SUBMISSION_HISTORY.HAPPENED_AT, SUBMISSION_HISTORY.ID)
                .limit(DSL.inline(500))
                .fetch(VendorQueries::move);
    }

    private static SubmissionBodies.UploadBody upload(UploadRecord row) {
        return new SubmissionBodies.UploadBody(
                Uuids.uuid(row.getId()),
                FilePurpose.valueOf(row.getPurpose()),
                Optional.ofNullable(row.getEvidenceType()),
                row.getFileName(),
                row.getSizeBytes(),
                Times.instant(row.getCreatedAt()),
                Times.instant(row.getExpiresAt()));
    }

    /** The store's people stay unnamed to vendors: their decisions are the store's. */
    private static Move move(SubmissionHistoryRecord row) {
        boolean vendor = row.getSide().equals(SubmissionAction.Side.VENDOR.name());
        return new Move(
                Times.instant(row.getHappenedAt()),
                SubmissionAction.valueOf(row.getAction()),
                Optional.ofNullable(row.getFromStatus()).map(SubmissionStatus::valueOf),
                SubmissionStatus.valueOf(row.getToStatus()),
                vendor
                        ? Optional.ofNullable(row.getAccountId()).map(id -> new AccountId(Uuids.uuid(id)))
                        : Optional.empty(),
                Optional.ofNullable(row.getReason()));
    }
}
