package org.civicstore.submission.upload;

import java.util.Optional;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.submission.FilePurpose;

/**
 * What a vendor says about a file before the first byte comes.
 *
 * @param claimedType media type as the vendor's program sees it; empty when it does not know
 * @param length in bytes
 */
record UploadRequest(
        SubmissionId submission,
        FilePurpose purpose,
        Optional<String> evidenceType,
        String fileName,
        String claimedType,
        long length) {}
