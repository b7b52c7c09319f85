package org.civicstore.submission;

import java.util.Optional;
import java.util.UUID;

/**
 * A file attached to a submission.
 *
 * @param evidenceType what document it is; only for evidence
 */
record SubmissionFile(UUID id, FilePurpose purpose, Optional<String> evidenceType, StoredFile file) {}
