package org.civicstore.surveillance.watch;

import static org.civicstore.generated.db.Tables.LISTING_WATCH;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.generated.db.tables.records.ListingWatchRecord;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;

/** Keeps how listings stand. */
@Singleton
class WatchRepository {
    private static final TypeReference<List<WatchFinding>> FINDINGS = new TypeReference<>() {};

    private final JsonMapper json = CertificationJson.mapper();

    /** One that is there already stays as it is. */
    void add(Tx tx, ListingWatch watch) {
        tx.sql()
                .insertInto(LISTING_WATCH)
                .set(LISTING_WATCH.LISTING_SLUG, watch.listingSlug())
                .set(LISTING_WATCH.CERTIFICATE_NUMBER, watch.certificateNumber())
                .set(LISTING_WATCH.STAGE, watch.stage().name())
                .set(LISTING_WATCH.FINDINGS, write(watch.findings()))
                .set(LISTING_WATCH.STAGE_SINCE_AT, Times.utc(watch.stageSince()))
                .set(LISTING_WATCH.NEXT_LOOK_AT, Times.utc(watch.nextLook()))
                .set(LISTING_WATCH.ROW_VERSION, 1)
                .onDuplicateKeyIgnore()
                .execute();
    }

    Optional<ListingWatch> lock(Tx tx, String slug) {
        return tx.sql()
                .selectFrom(LISTING_WATCH)
                .where(LISTING_WATCH.LISTING_SLUG.eq(slug))
                .forUpdate()
                .fetchOptional(this::watch);
    }

    /** Saves one that is locked. */
    void save(Tx tx, ListingWatch watch, Instant lookedAt) {
        tx.sql()
                .update(LISTING_WATCH)
                .set(LISTING_WATCH.CERTIFICATE_NUMBER, watch.certificateNumber())
                .set(LISTING_WATCH.STAGE, watch.stage().name())
                .set(LISTING_WATCH.FINDINGS, write(watch.findings()))
                .set(LISTING_WATCH.STAGE_SINCE_AT, Times.utc(watch.stageSince()))
                .set(LISTING_WATCH.LOOKED_AT, Times.utc(lookedAt))
                .set(LISTING_WATCH.NEXT_LOOK_AT, Times.utc(watch.nextLook()))
                .set(LISTING_WATCH.ROW_VERSION, watch.version() + 1)
                .where(LISTING_WATCH.LISTING_SLUG.eq(watch.listingSlug()))
                .execute();
    }

    ListingWatch watch(ListingWatchRecord row) {
        return new ListingWatch(
                row.getListingSlug(),
                row.getCertificateNumber(),
                WatchStage.valueOf(row.getStage()),
                read(row.getFindings()),
                Times.instant(row.getStageSinceAt()),
                Times.instant(row.getNextLookAt()),
                row.getRowVersion());
    }

    private String write(List<WatchFinding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings are plain records and can always be written", e);
        }
    }

    private List<WatchFinding> read(String stored) {
        try {
            return json.readValue(stored, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored findings of a look cannot be read", e);
        }
    }
}
