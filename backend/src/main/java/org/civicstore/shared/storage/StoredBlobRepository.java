package org.civicstore.shared.storage;

import static org.civicstore.generated.db.Tables.STORED_BLOB;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/**
 * Which blobs are kept. Its rows are also the locks that keep a sweep and a new reference to the same bytes apart.
 */
@Singleton
public class StoredBlobRepository {
    private final Transactor transactor;
    private final BlobStore blobs;

    StoredBlobRepository(Transactor transactor, BlobStore blobs) {
        this.transactor = transactor;
        this.blobs = blobs;
    }

    /**
     * Notes, in the transaction that is about to refer to them, that these bytes are needed.
     *
     * @return whether they are there; a sweep may have taken them since they were adopted, and then the caller rolls
     *     back, adopts them again and starts over
     */
    public boolean keep(Tx tx, Digest digest, long size, Instant at) {
        tx.sql().execute("""
            insert into stored_blob (sha256, size_bytes, stored_at) values (?, ?, ?)
            on duplicate key update stored_at = values(stored_at)
            """, digest.bytes(), size, Times.utc(at));
        return blobs.find(digest).isPresent();
    }

    /** Blobs that were noted before that time, in order of their digest, after the given one. */
    List<Digest> storedBefore(Instant time, Digest after, int most) {
        return transactor
                .reading()
                .select(STORED_BLOB.SHA256)
                .from(STORED_BLOB)
                .where(STORED_BLOB.STORED_AT.lt(Times.utc(time)))
                .and(STORED_BLOB.SHA256.gt(after.bytes()))
                .orderBy(STORED_BLOB.SHA256)
                .limit(most)
                .fetch(row -> Digest.of(row.value1()));
    }

    /** Whether the blob was noted before that time; locks it against new references until the transaction ends. */
    boolean lockIfStoredBefore(Tx tx, Digest digest, Instant time) {
        return tx.sql()
                .selectFrom(STORED_BLOB)
                .where(STORED_BLOB.SHA256.eq(digest.bytes()))
                .and(STORED_BLOB.STORED_AT.lt(Times.utc(time)))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void forget(Tx tx, Digest digest) {
        tx.sql()
                .deleteFrom(STORED_BLOB)
                .where(STORED_BLOB.SHA256.eq(digest.bytes()))
                .execute();
    }
}
