package org.civicstore.submission;

import static org.civicstore.generated.db.Tables.SUBMISSION_FILE;
import static org.civicstore.generated.db.Tables.SUBMISSION_SCREENSHOT;
import static org.jooq.impl.DSL.select;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.storage.BlobReferences;
import org.civicstore.shared.storage.Digest;

/** Which blobs are files of submissions, in whatever round. */
@Singleton
class SubmissionBlobQueries implements BlobReferences {
    private final Transactor transactor;

    SubmissionBlobQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    @Override
    public Set<Digest> referredTo(Set<Digest> blobs) {
        List<byte[]> digests = blobs.stream().map(Digest::bytes).toList();
        return new HashSet<>(transactor
                .reading()
                .select(SUBMISSION_FILE.SHA256)
                .from(SUBMISSION_FILE)
                .where(SUBMISSION_FILE.SHA256.in(digests))
                .union(select(SUBMISSION_SCREENSHOT.SMALL_SHA256)
                        .from(SUBMISSION_SCREENSHOT)
                        .where(SUBMISSION_SCREENSHOT.SMALL_SHA256.in(digests)))
                .fetch(row -> Digest.of(row.value1())));
    }
}
