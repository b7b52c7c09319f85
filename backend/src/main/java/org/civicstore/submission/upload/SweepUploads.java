package org.civicstore.submission.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.civicstore.shared.id.UploadId;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets uploads whose time is over and removes parts that no upload knows. */
@Singleton
public class SweepUploads implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(SweepUploads.class);
    private static final int BATCH = 200;

    private final UploadQueries queries;
    private final UploadRepository uploads;
    private final UploadFiles files;
    private final Transactor transactor;
    private final Clock clock;

    SweepUploads(
            UploadQueries queries, UploadRepository uploads, UploadFiles files, Transactor transactor, Clock clock) {
        this.queries = queries;
        this.uploads = uploads;
        this.files = files;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-uploads";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        List<UploadId> expired = queries.expiredAt(clock.instant(), BATCH);
        int forgotten = 0;
        while (!expired.isEmpty()) {
            int before = forgotten;
            for (UploadId upload : expired) {
                forgotten += forget(upload) ? 1 : 0;
            }
            // Uploads that somebody still writes to are left for the next time, not waited for.
            expired = forgotten == before ? List.of() : queries.expiredAt(clock.instant(), BATCH);
        }
        int strays = removeStrays();
        if (forgotten + strays > 0) {
            LOG.info("Swept {} uploads and {} stray parts", forgotten, strays);
        }
    }

    private int removeStrays() {
        try {
            int removed = 0;
            for (UploadId upload : files.all()) {
                boolean known =
                        queries.find(upload).filter(found -> !found.finished()).isPresent();
                if (!known && forget(upload)) {
                    removed++;
                }
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the part, and the row of an upload whose time is over; a finished one keeps its row until then. */
    private boolean forget(UploadId upload) {
        try (Part part = files.open(upload)) {
            transactor.run(tx -> uploads.lock(tx, upload)
                    .filter(found -> !clock.instant().isBefore(found.expiresAt()))
                    .ifPresent(found -> uploads.delete(tx, upload)));
            part.delete();
            return true;
        } catch (ProblemException busy) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
