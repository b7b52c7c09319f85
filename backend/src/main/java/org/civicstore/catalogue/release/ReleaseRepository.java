package org.civicstore.catalogue.release;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE_HISTORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certification.CertificationJson;
import org.civicstore.generated.db.tables.records.ListingReleaseRecord;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReleaseId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.Digest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** Writes releases and their history, and reads them under lock. */
@Singleton
public class ReleaseRepository {
    private final Ids ids;
    private final Audit audit;
    private final JsonMapper json = CertificationJson.mapper();

    ReleaseRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** The release, with its listing locked so that one thing at a time happens to it. */
    Optional<Release> lock(Tx tx, String listingSlug, String releaseVersion) {
        tx.sql()
                .select(LISTING.ID)
                .from(LISTING)
                .where(LISTING.SLUG.eq(listingSlug))
                .forUpdate()
                .fetch();
        return select(tx.sql())
                .where(LISTING.SLUG.eq(listingSlug), LISTING_RELEASE.VERSION.eq(releaseVersion))
                .fetchOptional(this::release);
    }

    /** The release of a certificate, its listing not locked. */
    Optional<Release> ofCertificate(Tx tx, String certificateNumber) {
        return select(tx.sql())
                .where(LISTING_RELEASE.CERTIFICATE_NUMBER.eq(certificateNumber))
                .fetchOptional(this::release);
    }

    /** All releases of a listing, newest first. */
    public List<Release> ofListing(Tx tx, ListingId listing) {
        return select(tx.sql())
                .where(LISTING_RELEASE.LISTING_ID.eq(Uuids.bytes(listing.value())))
                .orderBy(LISTING_RELEASE.PUBLISHED_AT.desc(), LISTING_RELEASE.ID.desc())
                .fetch(this::release);
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
        row.setContent(content(release.content()));
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

    /** Puts a release that is in the store already under another certificate; its bytes and its day of publication stay. */
    void renew(Tx tx, Release release, Publication publication) {
        tx.sql()
                .update(LISTING_RELEASE)
                .set(
                        LISTING_RELEASE.SUBMISSION_ID,
                        Uuids.bytes(publication.submission().value()))
                .set(LISTING_RELEASE.CERTIFICATE_NUMBER, publication.certificateNumber())
                .set(
                        LISTING_RELEASE.CERTIFICATE_STATUS,
                        publication.certificate().name())
                .set(LISTING_RELEASE.CONTENT, content(publication.content()))
                .set(LISTING_RELEASE.ROW_VERSION, LISTING_RELEASE.ROW_VERSION.plus(1))
                .where(LISTING_RELEASE.ID.eq(Uuids.bytes(release.id().value())))
                .execute();
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

    /** Puts another certificate, and what was found when it was issued, in the place of the one before. */
    void certifiedAnew(Tx tx, Release release, Publication publication) {
        tx.sql()
                .update(LISTING_RELEASE)
                .set(LISTING_RELEASE.CERTIFICATE_NUMBER, publication.certificateNumber())
                .set(
                        LISTING_RELEASE.CERTIFICATE_STATUS,
                        publication.certificate().name())
                .set(LISTING_RELEASE.CONTENT, content(publication.content()))
                .set(LISTING_RELEASE.ROW_VERSION, LISTING_RELEASE.ROW_VERSION.plus(1))
                .where(LISTING_RELEASE.ID.eq(Uuids.bytes(release.id().value())))
                .execute();
    }

    /** Appends to the history of a release. */
    void record(Tx tx, Release after, ReleaseAction action, Optional<ReleaseStatus> from, Actor actor, Instant at) {
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
        if (actor.accountId().isPresent()) {
            audit.record(
                    tx,
                    AuditKind.RELEASE_CHANGED,
                    actor.accountId(),
                    "release:" + after.listingSlug() + "/" + after.releaseVersion(),
                    action.name(),
                    at);
        }
    }

    private static byte @org.jspecify.annotations.Nullable [] account(Actor actor) {
        UUID account = actor.accountId().map(AccountId::value).orElse(null);
        return account == null ? null : Uuids.bytes(account);
    }

    /** The beginning of every reading of releases. */
    SelectOnConditionStep<Record> select(DSLContext sql) {
        List<Field<?>> fields = new ArrayList<>(List.of(LISTING_RELEASE.fields()));
        fields.add(LISTING.SLUG);
        fields.add(LISTING.ORGANISATION_ID);
        return sql.select(fields).from(LISTING_RELEASE).join(LISTING).on(LISTING.ID.eq(LISTING_RELEASE.LISTING_ID));
    }

    Release release(Record row) {
        return new Release(
                new ReleaseId(Uuids.uuid(row.get(LISTING_RELEASE.ID))),
                new ListingId(Uuids.uuid(row.get(LISTING_RELEASE.LISTING_ID))),
                row.get(LISTING.SLUG),
                new OrganisationId(Uuids.uuid(row.get(LISTING.ORGANISATION_ID))),
                row.get(LISTING_RELEASE.VERSION),
                row.get(LISTING_RELEASE.VERSION_CODE) == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.get(LISTING_RELEASE.VERSION_CODE)),
                new SubmissionId(Uuids.uuid(row.get(LISTING_RELEASE.SUBMISSION_ID))),
                row.get(LISTING_RELEASE.CERTIFICATE_NUMBER),
                CertificateStatus.valueOf(row.get(LISTING_RELEASE.CERTIFICATE_STATUS)),
                ReleaseStatus.valueOf(row.get(LISTING_RELEASE.STATUS)),
                Optional.ofNullable(row.get(LISTING_RELEASE.STATUS_REASON)),
                Times.instant(row.get(LISTING_RELEASE.STATUS_SINCE_AT)),
                Times.instant(row.get(LISTING_RELEASE.PUBLISHED_AT)),
                artifact(row),
                read(row.get(LISTING_RELEASE.CONTENT)),
                row.get(LISTING_RELEASE.ROW_VERSION));
    }

    String content(ReleaseContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a release cannot be written as JSON", e);
        }
    }

    private ReleaseContent read(String content) {
        try {
            return json.readValue(content, ReleaseContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored content of a release cannot be read", e);
        }
    }

    private static Optional<Artifact> artifact(Record row) {
        byte[] digest = row.get(LISTING_RELEASE.ARTIFACT_SHA256);
        return digest == null
                ? Optional.empty()
                : Optional.of(new Artifact(
                        row.get(LISTING_RELEASE.ARTIFACT_FILE_NAME),
                        row.get(LISTING_RELEASE.ARTIFACT_MEDIA_TYPE),
                        Digest.of(digest),
                        row.get(LISTING_RELEASE.ARTIFACT_SIZE),
                        Optional.ofNullable(row.get(LISTING_RELEASE.SIGNER_SHA256))));
    }
}
