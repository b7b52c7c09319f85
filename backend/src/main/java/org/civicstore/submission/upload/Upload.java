package org.civicstore.submission.upload;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.id.UploadId;
import org.civicstore.submission.FileFormat;
import org.civicstore.submission.FilePurpose;

/**
 * A file on its way. How much of it has arrived is not kept here: the length of the part on disk is the truth.
 *
 * @param evidenceType what document it is; only for evidence
 * @param length bytes that were announced and will be taken, exactly
 * @param expiresAt when the upload is given up unless it is finished
 * @param finishedAt when its file was attached to the submission
 */
record Upload(
        UploadId id,
        SubmissionId submission,
        OrganisationId organisation,
        AccountId createdBy,
        FilePurpose purpose,
        Optional<String> evidenceType,
        String fileName,
        FileFormat format,
        long length,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> finishedAt) {

    boolean finished() {
        return finishedAt.isPresent();
    }

    boolean expiredAt(Instant now) {
        return !finished() && !now.isBefore(expiresAt);
    }
}
