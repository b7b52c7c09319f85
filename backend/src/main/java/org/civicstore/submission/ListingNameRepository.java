package org.civicstore.submission;

import static org.civicstore.generated.db.Tables.LISTING_NAME;
import static org.civicstore.generated.db.Tables.SUBMISSION;
import static org.civicstore.generated.db.Tables.VERSION_RESERVATION;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.Digest;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Whose a listing's name is, and which bytes each of its versions has. */
@Singleton
class ListingNameRepository {
    private static final List<String> OPEN = List.of(
            SubmissionStatus.DRAFT.name(),
            SubmissionStatus.SUBMITTED.name(),
            SubmissionStatus.IN_REVIEW.name(),
            SubmissionStatus.CHANGES_REQUESTED.name());

    private final Ids ids;

    ListingNameRepository(Ids ids) {
        this.ids = ids;
    }

    /** A version that was handed in: with these bytes, by that submission. */
    record Reservation(SubmissionId submission, SubmissionStatus status, Optional<Digest> digest) {}

    /** Takes the name for the organisation unless it has an owner, locks it, and answers its owner. */
    OrganisationId claim(Tx tx, String slug, OrganisationId organisation, Instant at) {
        tx.sql().execute("""
            insert into listing_name (id, slug, organisation_id, claimed_at) values (?, ?, ?, ?)
            on duplicate key update slug = slug
            """, Uuids.bytes(ids.next()), slug, Uuids.bytes(organisation.value()), Times.utc(at));
        return lock(tx, slug);
    }

    /** Locks the name, so that its versions are taken one after the other, and answers its owner. */
    OrganisationId lock(Tx tx, String slug) {
        return tx.sql()
                .select(LISTING_NAME.ORGANISATION_ID)
                .from(LISTING_NAME)
                .where(LISTING_NAME.SLUG.eq(slug))
                .forUpdate()
                .fetchSingle(row -> new OrganisationId(Uuids.uuid(row.value1())));
    }

    /** How many names the organisation holds for which it never handed anything in. */
    int unusedNames(Tx tx, OrganisationId organisation) {
        return tx.sql()
                .fetchCount(
                        LISTING_NAME,
                        LISTING_NAME
                                .ORGANISATION_ID
                                .eq(Uuids.bytes(organisation.value()))
                                .andNotExists(DSL.selectOne()
                                        .from(VERSION_RESERVATION)
                                        .where(VERSION_RESERVATION.LISTING_SLUG.eq(LISTING_NAME.SLUG))));
    }

    /** Gives the name up when no submission uses it any more. */
    void releaseIfUnused(Tx tx, String slug) {
        tx.sql()
                .deleteFrom(LISTING_NAME)
                .where(LISTING_NAME.SLUG.eq(slug))
                .andNotExists(DSL.selectOne().from(SUBMISSION).where(SUBMISSION.LISTING_SLUG.eq(slug)))
                .execute();
    }

    /** Another submission for the same release that is not decided or taken back yet. */
    Optional<Long> openFor(Tx tx, String slug, String version, @Nullable SubmissionId except) {
        return tx.sql()
                .select(SUBMISSION.NUMBER)
                .from(SUBMISSION)
                .where(SUBMISSION.LISTING_SLUG.eq(slug))
                .and(SUBMISSION.RELEASE_VERSION.eq(version))
                .and(SUBMISSION.STATUS.in(OPEN))
                .and(except == null ? DSL.noCondition() : SUBMISSION.ID.ne(Uuids.bytes(except.value())))
                .limit(1)
                .fetchOptional(SUBMISSION.NUMBER);
    }

    /** Whether the submission asks for that very release to be certified anew. */
    boolean renewsVersion(Tx tx, SubmissionId submission, String version) {
        org.civicstore.generated.db.tables.Submission renewed = SUBMISSION.as("renewed");
        return tx.sql()
                .fetchExists(tx.sql()
                        .selectOne()
                        .from(SUBMISSION)
                        .join(renewed)
                        .on(renewed.ID.eq(SUBMISSION.RENEWS))
                        .where(SUBMISSION.ID.eq(Uuids.bytes(submission.value())))
                        .and(renewed.RELEASE_VERSION.eq(version)));
    }

    Optional<Reservation> reservation(Tx tx, String slug, String version) {
        return tx.sql()
                .select(VERSION_RESERVATION.SUBMISSION_ID, SUBMISSION.STATUS, VERSION_RESERVATION.SHA256)
                .from(VERSION_RESERVATION)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(VERSION_RESERVATION.SUBMISSION_ID))
                .where(VERSION_RESERVATION.LISTING_SLUG.eq(slug))
                .and(VERSION_RESERVATION.RELEASE_VERSION.eq(version))
                .fetchOptional(row -> new Reservation(
                        new SubmissionId(Uuids.uuid(row.value1())),
                        SubmissionStatus.valueOf(row.value2()),
                        Optional.ofNullable(row.value3()).map(Digest::of)));
    }

    /** Notes the bytes of a version; the caller has made sure that no others were noted before. */
    void reserve(Tx tx, String slug, String version, Optional<Digest> digest, SubmissionId submission, Instant at) {
        tx.sql()
                .execute(
                        """
                        insert into version_reservation
                          (id, listing_slug, release_version, sha256, submission_id, reserved_at)
                        values (?, ?, ?, ?, ?, ?)
                        on duplicate key update
                          sha256 = values(sha256),
                          submission_id = values(submission_id)
                        """,
                        Uuids.bytes(ids.next()),
                        slug,
                        version,
                        digest.map(Digest::bytes).orElse(null),
                        Uuids.bytes(submission.value()),
                        Times.utc(at));
    }
}
