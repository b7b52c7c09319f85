package org.civicstore.submission.upload;

import static org.civicstore.generated.db.Tables.UPLOAD;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.id.UploadId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Reads uploads. */
@Singleton
class UploadQueries {
    private final Transactor transactor;

    UploadQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    Optional<Upload> find(UploadId id) {
        return transactor
                .reading()
                .selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(Uuids.bytes(id.value())))
                .fetchOptional()
                .map(UploadRepository::upload);
    }

    /** Uploads whose time is over, finished or not. */
    List<UploadId> expiredAt(Instant now, int most) {
        return transactor
                .reading()
                .select(UPLOAD.ID)
                .from(UPLOAD)
                .where(UPLOAD.EXPIRES_AT.le(Times.utc(now)))
                .orderBy(UPLOAD.EXPIRES_AT)
                .limit(most)
                .fetch(row -> new UploadId(Uuids.uuid(row.value1())));
    }
}
