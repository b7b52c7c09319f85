package org.civicstore.catalogue.release;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE_HISTORY;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.generated.db.tables.records.ListingReleaseRecord;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Writes releases and their history, and reads them under lock. */
@Singleton
public class ReleaseRepository {
    private final Ids ids;
    private final ReleaseRows rows;

    ReleaseRepository(Ids ids, ReleaseRows rows) {
        this.ids = ids;
        this.rows = rows;
    }

    /** The release, with its listing locked so that one thing at a time happens to it. */
    Optional<Release> lock(Tx tx, String listingSlug, String releaseVersion) {
        tx.sql()
                .select(LISTING.ID)
                .from(LISTING)
                .where(LISTING.SLUG.eq(listingSlug))
                .forUpdate()
                .fetch();
        return rows.select(tx.sql())
                .where(LISTING.SLUG.eq(listingSlug), LISTING_RELEASE.VERSION.eq(releaseVersion))
                .fetchOptional(rows::release);
    }

    /** The release of a certificate, its listing not locked. */
    Optional<Release> ofCertificate(Tx tx, String certificateNumber) {
        return rows.select(tx.sql())
                .where(LISTING_RELEASE.CERTIFICATE_NUMBER.eq(certificateNumber))
                .fetchOptional(rows::release);
    }

    /** All releases of a listing, newest first. */
    public List<Release> ofListing(Tx tx, ListingId listing) {
        return rows.select(tx.sql())
                .where(LISTING_RELEASE.LISTING_ID.eq(Uuids.bytes(listing.value())))
                .orderBy(LISTING_RELEASE.PUBLISHED_AT.desc(), LISTING_RELEASE.ID.desc())
                .fetch(rows::release);
    }

    void insert(Tx tx, Release release) {
        ListingReleaseRecord row = tx.sql().newRecord(LISTING_RELEASE);
        row.setId(Uuids.bytes(release.id().value()));
        row.setListingId(Uuids.bytes(release.listing().value()));
        row.setVersion(release.releaseVersion());
        row.setVersionCode(
                release.versionCode().isPresent() ? release.versionCode().getAsLong() : null);
        row.setSubmissionId(Uuids.bytes(release.submission().value()));
        row.setCertificateNumber(release.certificateNumber());
        row.setCertificateStatus(release.certificate().name());
        row.setStatus(release.status().name());
        row.setStatusReason(release.reason().orElse(null));
        row.setStatusSinceAt(Times.utc(release.statusSince()));
        row.setPublishedAt(Times.utc(release.publishedAt()));
        release.artifact().ifPresent(artifact -> {
            row.setArtifactSha256(artifact.digest().bytes());
            row.setArtifactSize(artifact.size());
            row.setArtifactFileName(artifact.fileName());
            row.setArtifactMediaType(artifact.mediaType());
            row.setSignerSha256(artifact.signerSha256().orElse(null));
        });
        row.setContent(rows.content(release.content()));
        row.setRowVersion(1);
        row.insert();
    }

    /** Saves a new status; 409 when somebody else saved meanwhile. */
    void save(Tx tx, Release release) {
        int saved = tx.sql()
                .update(LISTING_RELEASE)
                .set(LISTING_RELEASE.STATUS, release.status().name())
                .set(LISTING_RELEASE.STATUS_REASON, release.reason().orElse(null))
                .set(LISTING_RELEASE.STATUS_SINCE_AT, Times.utc(release.statusSince()))
                .set(LISTING_RELEASE.ROW_VERSION, release.version() + 1)
                .where(
                        LISTING_RELEASE.ID.eq(Uuids.bytes(release.id().value())),
                        LISTING_RELEASE.ROW_VERSION.eq(release.version()))
                .execute();
        if (saved == 0) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    "The release was changed by somebody else meanwhile.",
                    "Load it again and repeat what you wanted to do.");
        }
    }

    /** Takes note of what became of the certificate. */
    void certificateIs(Tx tx, Release release, CertificateStatus state) {
        tx.sql()
                .update(LISTING_RELEASE)
                .set(LISTING_RELEASE.CERTIFICATE_STATUS, state.name())
                .set(LISTING_RELEASE.ROW_VERSION, LISTING_RELEASE.ROW_VERSION.plus(1))
                .where(LISTING_RELEASE.ID.eq(Uuids.bytes(release.id().value())))
                .execute();
    }

    /** Appends to the history of a release. */
    void record(
            Tx tx, Release after, ReleaseAction action, Optional<ReleaseStatus> from, Actor actor, Instant at) {
        tx.sql()
                .insertInto(LISTING_RELEASE_HISTORY)
                .set(LISTING_RELEASE_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(LISTING_RELEASE_HISTORY.RELEASE_ID, Uuids.bytes(after.id().value()))
                .set(LISTING_RELEASE_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(LISTING_RELEASE_HISTORY.ACTION, action.name())
                .set(
                        LISTING_RELEASE_HISTORY.FROM_STATUS,
                        from.map(ReleaseStatus::name).orElse(null))
                .set(LISTING_RELEASE_HISTORY.TO_STATUS, after.status().name())
                .set(LISTING_RELEASE_HISTORY.ACCOUNT_ID, account(actor))
                .set(LISTING_RELEASE_HISTORY.REASON, after.reason().orElse(null))
                .execute();
    }

    private static byte @org.jspecify.annotations.Nullable [] account(Actor actor) {
        UUID account = actor.accountId().map(AccountId::value).orElse(null);
        return account == null ? null : Uuids.bytes(account);
    }
}
