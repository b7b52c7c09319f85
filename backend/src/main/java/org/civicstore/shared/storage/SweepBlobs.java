package org.civicstore.shared.storage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes blobs that no slice refers to any more, some days after they were noted last. */
@Singleton
public class SweepBlobs implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(SweepBlobs.class);
    private static final Duration GRACE = Duration.ofDays(7);
    private static final int BATCH = 500;
    private static final Digest FIRST = new Digest("0".repeat(64));

    private final StoredBlobRepository stored;
    private final List<BlobReferences> slices;
    private final BlobStore blobs;
    private final Transactor transactor;
    private final Clock clock;

    SweepBlobs(
            StoredBlobRepository stored,
            List<BlobReferences> slices,
            BlobStore blobs,
            Transactor transactor,
            Clock clock) {
        this.stored = stored;
        this.slices = slices;
        this.blobs = blobs;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-blobs";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant limit = clock.instant().minus(GRACE);
        int swept = 0;
        List<Digest> batch = stored.storedBefore(limit, FIRST, BATCH);
        while (!batch.isEmpty()) {
            Set<Digest> unused = unused(batch);
            for (Digest digest : unused) {
                swept += sweep(digest, limit) ? 1 : 0;
            }
            batch = stored.storedBefore(limit, batch.getLast(), BATCH);
        }
        if (swept > 0) {
            LOG.info("Swept {} blobs that nothing refers to", swept);
        }
    }

    /** The file goes while its row is locked: whoever refers to the same bytes meanwhile waits, and then misses them. */
    private boolean sweep(Digest digest, Instant limit) {
        return transactor.write(tx -> {
            if (!stored.lockIfStoredBefore(tx, digest, limit)
                    || unused(List.of(digest)).isEmpty()) {
                return false;
            }
            stored.forget(tx, digest);
            try {
                blobs.delete(digest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    private Set<Digest> unused(List<Digest> candidates) {
        Set<Digest> unused = new HashSet<>(candidates);
        slices.forEach(slice -> unused.removeAll(slice.referredTo(Set.copyOf(unused))));
        return unused;
    }
}
