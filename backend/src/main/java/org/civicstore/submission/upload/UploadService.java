package org.civicstore.submission.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.UploadId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.AttachmentService;
import org.civicstore.submission.FileFormat;
import org.civicstore.submission.SubmissionPolicy;
import org.civicstore.submission.SubmissionProblem;

/**
 * The use cases of uploading: announce, send, ask how far it came, give up. The bytes go to disk outside any transaction;
 * when the last one is there the file becomes a blob and, in one transaction, part of the submission.
 */
@Singleton
class UploadService {
    private final Transactor transactor;
    private final UploadRules rules;
    private final UploadRepository uploads;
    private final UploadQueries queries;
    private final UploadFiles files;
    private final UploadReceiver receiver;
    private final AttachmentService attachments;
    private final FinishingService finishing;
    private final SubmissionPolicy policy;
    private final Ids ids;
    private final Clock clock;

    UploadService(
            Transactor transactor,
            UploadRules rules,
            UploadRepository uploads,
            UploadQueries queries,
            UploadFiles files,
            UploadReceiver receiver,
            AttachmentService attachments,
            FinishingService finishing,
            SubmissionPolicy policy,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.rules = rules;
        this.uploads = uploads;
        this.queries = queries;
        this.files = files;
        this.receiver = receiver;
        this.attachments = attachments;
        this.finishing = finishing;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** How far an upload has come. */
    record Progress(Upload upload, long offset) {}

    /** Takes the announcement of a file, or refuses it before any byte is sent. */
    Upload announce(Actor actor, UploadRequest request) {
        AccountId by = actor.accountId()
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.SIGN_IN_REQUIRED, "Nobody is signed in.", "Sign in, or send an API token."));
        rules.requireLength(request);
        rules.requireDiskRoom(request, room());
        return transactor.write(tx -> {
            AttachmentService.Target target = attachments.target(tx, actor, request.submission(), request.purpose());
            FileFormat format = rules.requireFormat(request, target.kind());
            uploads.lockOrganisation(tx, target.organisation());
            rules.requireQuota(request, uploads.bytesInUse(tx, target.organisation()));
            rules.requireFewUnderWay(uploads.underWay(tx, request.submission()));
            Instant now = clock.instant();
            Upload upload = new Upload(
                    new UploadId(ids.next()),
                    request.submission(),
                    target.organisation(),
                    by,
                    request.purpose(),
                    request.evidenceType(),
                    request.fileName(),
                    format,
                    request.length(),
                    now,
                    rules.expiry(now),
                    Optional.empty());
            uploads.insert(tx, upload);
            return upload;
        });
    }

    /**
     * Takes the bytes that follow the offset.
     *
     * @param contentLength how many bytes the request says it brings, when it says so
     */
    Progress receive(Actor actor, UploadId id, long offset, OptionalLong contentLength, InputStream body) {
        Upload upload = visible(actor, id);
        if (upload.finished()) {
            requireOffset(offset, upload.length());
            return new Progress(upload, upload.length());
        }
        if (contentLength.isPresent() && contentLength.getAsLong() > upload.length() - offset) {
            throw UploadReceiver.tooLong(upload);
        }
        try (Part part = files.open(id)) {
            requireOffset(offset, part.length());
            long arrived = receiver.receive(upload, part, body);
            if (arrived == upload.length()) {
                finishing.finish(upload, part);
            }
            return new Progress(upload, arrived);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How far the upload has come. Finishes one whose last byte arrived just before a crash, since its sender, told that
     * everything is here, would never send again.
     */
    Progress progress(Actor actor, UploadId id) {
        Upload upload = visible(actor, id);
        try {
            if (upload.finished()) {
                return new Progress(upload, upload.length());
            }
            long arrived = files.length(id);
            if (arrived == upload.length()) {
                try (Part part = files.open(id)) {
                    finishing.finish(upload, part);
                }
            }
            return new Progress(upload, arrived);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives an upload up; a finished one has become a file of the submission and stays there. */
    void giveUp(Actor actor, UploadId id) {
        Upload upload = visible(actor, id);
        try (Part part = files.open(upload.id())) {
            transactor.run(tx -> uploads.delete(tx, id));
            part.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload visible(Actor actor, UploadId id) {
        Upload upload = queries.find(id)
                .filter(found -> policy.writes(actor, found.organisation()))
                .orElseThrow(() -> CommonProblem.notFound("upload"));
        if (upload.expiredAt(clock.instant())) {
            throw ProblemException.of(
                    SubmissionProblem.UPLOAD_GONE, "This upload was not finished in time.", "Begin a new upload.");
        }
        return upload;
    }

    private long room() {
        try {
            return files.room();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOffset(long offset, long actual) {
        if (offset != actual) {
            throw ProblemException.of(
                    SubmissionProblem.UPLOAD_OFFSET_CONFLICT,
                    "The upload stands at byte " + actual + ", not at " + offset + ".",
                    "Ask for the offset with HEAD and go on from there.");
        }
    }
}
