package org.civicstore.certificate;

import static org.civicstore.generated.db.Tables.CERTIFICATE;
import static org.civicstore.generated.db.Tables.CERTIFICATE_HISTORY;
import static org.civicstore.generated.db.Tables.CERTIFICATE_SERIES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.generated.db.tables.records.CertificateRecord;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.CertificateId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.Digest;

/** Writes certificates and takes their numbers. */
@Singleton
class CertificateRepository {
    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {};
    private static final TypeReference<List<MetCondition>> MET = new TypeReference<>() {};

    private final Ids ids;
    private final Audit audit;
    private final JsonMapper json = CertificationJson.mapper();

    CertificateRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Takes the next number of the year. Numbers have no gaps: the row stays locked until the transaction ends, and one
     * that fails gives its number back.
     */
    int nextNumber(Tx tx, int year) {
        tx.sql()
                .execute(
                        "insert into certificate_series (issue_year, last_number) values (?, 1)"
                                + " on duplicate key update last_number = last_number + 1",
                        year);
        return tx.sql()
                .select(CERTIFICATE_SERIES.LAST_NUMBER)
                .from(CERTIFICATE_SERIES)
                .where(CERTIFICATE_SERIES.ISSUE_YEAR.eq(year))
                .forUpdate()
                .fetchSingle(CERTIFICATE_SERIES.LAST_NUMBER);
    }

    Optional<IssuedCertificate> lock(Tx tx, String number) {
        return tx.sql()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(this::read);
    }

    /** Locks the certificates of a listing that a newer one would supersede. */
    List<IssuedCertificate> lockUnended(Tx tx, String listingSlug) {
        return tx.sql()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.LISTING_SLUG.eq(listingSlug))
                .and(CERTIFICATE.STATUS.in(
                        CertificateStatus.VALID.name(),
                        CertificateStatus.PROVISIONAL.name(),
                        CertificateStatus.SUSPENDED.name()))
                .orderBy(CERTIFICATE.NUMBER)
                .forUpdate()
                .fetch(this::read);
    }

    void insert(Tx tx, IssuedCertificate certificate) {
        CertificateRecord row = tx.sql().newRecord(CERTIFICATE);
        row.setId(Uuids.bytes(certificate.id().value()));
        row.setNumber(certificate.number());
        row.setStatus(certificate.stored().name());
        row.setStatusReason(certificate.statusReason());
        row.setStatusAt(Times.utc(certificate.statusSince()));
        row.setListingSlug(certificate.listingSlug());
        row.setListingName(certificate.listingName());
        row.setOrganisationId(Uuids.bytes(certificate.organisation().value()));
        row.setOrganisationName(certificate.organisationName());
        row.setOrganisationNumber(certificate.organisationNumber());
        row.setOrganisationCountry(certificate.organisationCountry());
        row.setSubmissionId(Uuids.bytes(certificate.submission().value()));
        row.setReviewId(Uuids.bytes(certificate.review().value()));
        row.setReleaseVersion(certificate.releaseVersion());
        row.setArtifactSha256(certificate.artifact().map(Digest::hex).orElse(null));
        row.setAddress(certificate.address().map(URI::toString).orElse(null));
        row.setProfile(certificate.profile());
        row.setEdition(certificate.edition());
        row.setConditions(written(certificate.conditions()));
        row.setConditionMissed(false);
        row.setValidFromAt(Times.utc(certificate.validFrom()));
        row.setValidUntilAt(Times.utc(certificate.validUntil()));
        row.setIssuedAt(Times.utc(certificate.issuedAt()));
        row.setKeyId(certificate.keyId());
        row.setJws(certificate.jws());
        row.setRowVersion(1);
        row.insert();
    }

    /** Stores a new status, and what became of the conditions, of a certificate that is locked. */
    void saveStatus(Tx tx, IssuedCertificate certificate) {
        int changed = tx.sql()
                .update(CERTIFICATE)
                .set(CERTIFICATE.STATUS, certificate.stored().name())
                .set(CERTIFICATE.STATUS_REASON, certificate.statusReason())
                .set(CERTIFICATE.STATUS_AT, Times.utc(certificate.statusSince()))
                .set(
                        CERTIFICATE.CONDITIONS_MET,
                        written(certificate.fulfilment().met()))
                .set(CERTIFICATE.CONDITION_MISSED, certificate.fulfilment().missed())
                .set(CERTIFICATE.ROW_VERSION, certificate.rowVersion() + 1)
                .where(CERTIFICATE.ID.eq(Uuids.bytes(certificate.id().value())))
                .and(CERTIFICATE.ROW_VERSION.eq(certificate.rowVersion()))
                .execute();
        if (changed == 0) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    "Certificate " + certificate.number() + " was changed by somebody else meanwhile.",
                    "Load it again and look before you repeat.");
        }
    }

    void record(
            Tx tx,
            IssuedCertificate certificate,
            Optional<CertificateStatus> from,
            Optional<AccountId> by,
            String reason,
            Instant at) {
        tx.sql()
                .insertInto(CERTIFICATE_HISTORY)
                .set(CERTIFICATE_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(
                        CERTIFICATE_HISTORY.CERTIFICATE_ID,
                        Uuids.bytes(certificate.id().value()))
                .set(CERTIFICATE_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(CERTIFICATE_HISTORY.FROM_STATUS, from.map(Enum::name).orElse(null))
                .set(CERTIFICATE_HISTORY.TO_STATUS, certificate.stored().name())
                .set(
                        CERTIFICATE_HISTORY.ACCOUNT_ID,
                        by.map(account -> Uuids.bytes(account.value())).orElse(null))
                .set(CERTIFICATE_HISTORY.REASON, reason)
                .execute();
        audit.record(
                tx,
                AuditKind.CERTIFICATE_CHANGED,
                by,
                "certificate:" + certificate.number(),
                certificate.stored().name(),
                at);
    }

    IssuedCertificate read(CertificateRecord row) {
        return new IssuedCertificate(
                new CertificateId(Uuids.uuid(row.getId())),
                row.getNumber(),
                CertificateStatus.valueOf(row.getStatus()),
                row.getStatusReason(),
                Times.instant(row.getStatusAt()),
                row.getListingSlug(),
                row.getListingName(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                row.getOrganisationName(),
                row.getOrganisationNumber(),
                row.getOrganisationCountry(),
                new SubmissionId(Uuids.uuid(row.getSubmissionId())),
                new ReviewId(Uuids.uuid(row.getReviewId())),
                row.getReleaseVersion(),
                Optional.ofNullable(row.getArtifactSha256()).map(Digest::of),
                Optional.ofNullable(row.getAddress()).map(URI::create),
                row.getProfile(),
                row.getEdition(),
                conditions(row.getConditions(), CONDITIONS),
                new Fulfilment(
                        row.getConditionsMet() == null ? List.of() : conditions(row.getConditionsMet(), MET),
                        row.getConditionMissed()),
                Times.instant(row.getValidFromAt()),
                Times.instant(row.getValidUntilAt()),
                Times.instant(row.getIssuedAt()),
                row.getKeyId(),
                row.getJws(),
                row.getRowVersion());
    }

    private String written(List<?> conditions) {
        try {
            return json.writeValueAsString(conditions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Conditions are plain records and can always be written", e);
        }
    }

    private <T> List<T> conditions(String stored, TypeReference<List<T>> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored conditions of a certificate cannot be read", e);
        }
    }
}
