package org.civicstore.submission;

import static org.civicstore.generated.db.Tables.SUBMISSION_FILE;
import static org.civicstore.generated.db.Tables.SUBMISSION_SCREENSHOT;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.Digest;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What is known of the screenshots of submissions beyond their being files. The caller holds the lock of the submission. */
@Singleton
class ScreenshotRepository {
    private final SubmissionJson json;

    ScreenshotRepository(SubmissionJson json) {
        this.json = json;
    }

    /** Those that the submission has now, in the order in which they are shown. */
    List<Screenshot> attached(Tx tx, SubmissionId submission) {
        return attached(tx.sql(), submission);
    }

    /** The same, outside a transaction: for who only shows them. */
    List<Screenshot> attached(DSLContext sql, SubmissionId submission) {
        return sql.select()
                .from(SUBMISSION_SCREENSHOT)
                .join(SUBMISSION_FILE)
                .on(SUBMISSION_FILE.ID.eq(SUBMISSION_SCREENSHOT.FILE_ID))
                .where(SUBMISSION_FILE.SUBMISSION_ID.eq(Uuids.bytes(submission.value())))
                .and(SUBMISSION_FILE.DETACHED_AT.isNull())
                .orderBy(SUBMISSION_SCREENSHOT.PLACE, SUBMISSION_SCREENSHOT.FILE_ID)
                .fetch(this::screenshot);
    }

    /** Adds what belongs to a file that was just attached. */
    void insert(Tx tx, Screenshot screenshot, int place) {
        Picture small = screenshot.small();
        tx.sql()
                .insertInto(SUBMISSION_SCREENSHOT)
                .set(SUBMISSION_SCREENSHOT.FILE_ID, Uuids.bytes(screenshot.id()))
                .set(SUBMISSION_SCREENSHOT.PLACE, place)
                .set(SUBMISSION_SCREENSHOT.FORM_FACTOR, screenshot.formFactor().name())
                .set(SUBMISSION_SCREENSHOT.ALTERNATIVE_TEXT, json.write(screenshot.alternativeText()))
                .set(SUBMISSION_SCREENSHOT.WIDTH, screenshot.large().width())
                .set(SUBMISSION_SCREENSHOT.HEIGHT, screenshot.large().height())
                .set(SUBMISSION_SCREENSHOT.SMALL_SHA256, small.digest().bytes())
                .set(SUBMISSION_SCREENSHOT.SMALL_MEDIA_TYPE, small.mediaType())
                .set(SUBMISSION_SCREENSHOT.SMALL_SIZE_BYTES, small.size())
                .set(SUBMISSION_SCREENSHOT.SMALL_WIDTH, small.width())
                .set(SUBMISSION_SCREENSHOT.SMALL_HEIGHT, small.height())
                .execute();
    }

    /** Saves place, device and text; the pictures themselves never change. */
    void save(Tx tx, Screenshot screenshot, int place) {
        tx.sql()
                .update(SUBMISSION_SCREENSHOT)
                .set(SUBMISSION_SCREENSHOT.PLACE, place)
                .set(SUBMISSION_SCREENSHOT.FORM_FACTOR, screenshot.formFactor().name())
                .set(SUBMISSION_SCREENSHOT.ALTERNATIVE_TEXT, json.write(screenshot.alternativeText()))
                .where(SUBMISSION_SCREENSHOT.FILE_ID.eq(Uuids.bytes(screenshot.id())))
                .execute();
    }

    /** Removes what belongs to a file; no error when it is no screenshot. */
    void delete(Tx tx, UUID file) {
        tx.sql()
                .deleteFrom(SUBMISSION_SCREENSHOT)
                .where(SUBMISSION_SCREENSHOT.FILE_ID.eq(Uuids.bytes(file)))
                .execute();
    }

    private Screenshot screenshot(Record row) {
        return new Screenshot(
                Uuids.uuid(row.get(SUBMISSION_SCREENSHOT.FILE_ID)),
                FormFactor.valueOf(row.get(SUBMISSION_SCREENSHOT.FORM_FACTOR)),
                json.texts(row.get(SUBMISSION_SCREENSHOT.ALTERNATIVE_TEXT)),
                new Picture(
                        Digest.of(row.get(SUBMISSION_FILE.SHA256)),
                        row.get(SUBMISSION_FILE.MEDIA_TYPE),
                        row.get(SUBMISSION_FILE.SIZE_BYTES),
                        row.get(SUBMISSION_SCREENSHOT.WIDTH),
                        row.get(SUBMISSION_SCREENSHOT.HEIGHT)),
                new Picture(
                        Digest.of(row.get(SUBMISSION_SCREENSHOT.SMALL_SHA256)),
                        row.get(SUBMISSION_SCREENSHOT.SMALL_MEDIA_TYPE),
                        row.get(SUBMISSION_SCREENSHOT.SMALL_SIZE_BYTES),
                        row.get(SUBMISSION_SCREENSHOT.SMALL_WIDTH),
                        row.get(SUBMISSION_SCREENSHOT.SMALL_HEIGHT)));
    }
}
