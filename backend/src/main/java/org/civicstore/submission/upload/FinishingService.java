package org.civicstore.submission.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;
import org.civicstore.shared.storage.StoredBlobRepository;
import org.civicstore.submission.AttachmentService;
import org.civicstore.submission.FilePurpose;
import org.civicstore.submission.ScreenshotService;
import org.civicstore.submission.StoredFile;

/** Makes a part whose last byte has come a file of its submission: the blob first, then, in one transaction, the rest. */
@Singleton
class FinishingService {
    private static final int ADOPTIONS = 3;

    private final Transactor transactor;
    private final UploadRepository uploads;
    private final UploadReceiver receiver;
    private final AttachmentService attachments;
    private final ScreenshotService screenshots;
    private final DrawnScreenshots pictures;
    private final StoredBlobRepository stored;
    private final BlobStore blobs;
    private final Clock clock;

    FinishingService(
            Transactor transactor,
            UploadRepository uploads,
            UploadReceiver receiver,
            AttachmentService attachments,
            ScreenshotService screenshots,
            DrawnScreenshots pictures,
            StoredBlobRepository stored,
            BlobStore blobs,
            Clock clock) {
        this.transactor = transactor;
        this.uploads = uploads;
        this.receiver = receiver;
        this.attachments = attachments;
        this.screenshots = screenshots;
        this.pictures = pictures;
        this.stored = stored;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** @throws ProblemException {@code picture-unusable} when it is to be a screenshot and cannot be drawn; the upload is gone */
    void finish(Upload upload, Part part) throws IOException {
        Digest digest = Digest.of(receiver.digest(upload, part).digest());
        if (upload.purpose() == FilePurpose.SCREENSHOT) {
            finishScreenshot(upload, part, digest);
            return;
        }
        for (int attempt = 1; ; attempt++) {
            part.copyTo(blobs, digest);
            if (attach(upload, digest)) {
                part.delete();
                return;
            }
            if (attempt == ADOPTIONS) {
                throw new IllegalStateException("Blob " + digest + " vanishes as soon as it is stored");
            }
        }
    }

    /** Of a picture only what the store draws of it is kept; one that cannot be drawn ends with its upload. */
    private void finishScreenshot(Upload upload, Part part, Digest digest) throws IOException {
        DrawnScreenshots.Drawn drawn;
        try {
            drawn = pictures.draw(part.path(), digest, upload.fileName());
        } catch (ProblemException unusable) {
            transactor.run(tx -> uploads.delete(tx, upload.id()));
            part.delete();
            throw unusable;
        }
        for (int attempt = 1; ; attempt++) {
            pictures.store(drawn);
            if (attach(upload, drawn)) {
                part.delete();
                return;
            }
            if (attempt == ADOPTIONS) {
                throw new IllegalStateException("A picture vanishes as soon as it is stored");
            }
        }
    }

    private boolean attach(Upload upload, DrawnScreenshots.Drawn drawn) {
        return transactor.write(tx -> {
            Upload locked = uploads.lock(tx, upload.id()).orElseThrow(() -> CommonProblem.notFound("upload"));
            if (locked.finished()) {
                return true;
            }
            Instant now = clock.instant();
            if (!stored.keep(tx, drawn.large().digest(), drawn.large().size(), now)
                    || !stored.keep(tx, drawn.small().digest(), drawn.small().size(), now)) {
                return false;
            }
            screenshots.attach(
                    tx, upload.submission(), upload.fileName(), drawn.large(), drawn.small(), upload.createdBy());
            uploads.finish(tx, upload.id(), now);
            return true;
        });
    }

    private boolean attach(Upload upload, Digest digest) {
        return transactor.write(tx -> {
            Upload locked = uploads.lock(tx, upload.id()).orElseThrow(() -> CommonProblem.notFound("upload"));
            if (locked.finished()) {
                return true;
            }
            Instant now = clock.instant();
            if (!stored.keep(tx, digest, upload.length(), now)) {
                return false;
            }
            attachments.attach(
                    tx,
                    upload.submission(),
                    upload.purpose(),
                    upload.evidenceType(),
                    new StoredFile(upload.fileName(), upload.format().mediaType(), digest, upload.length()),
                    upload.createdBy());
            uploads.finish(tx, upload.id(), now);
            return true;
        });
    }
}
