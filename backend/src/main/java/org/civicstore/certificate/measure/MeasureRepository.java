package org.civicstore.certificate.measure;

import static org.civicstore.generated.db.Tables.CERTIFICATE_MEASURE;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.CertificateMeasureRecord;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Keeps measures; a row is never taken away. */
@Singleton
class MeasureRepository {
    private final Audit audit;

    MeasureRepository(Audit audit) {
        this.audit = audit;
    }

    void insert(Tx tx, Measure measure) {
        tx.sql()
                .insertInto(CERTIFICATE_MEASURE)
                .set(CERTIFICATE_MEASURE.ID, Uuids.bytes(measure.id()))
                .set(CERTIFICATE_MEASURE.CERTIFICATE_NUMBER, measure.certificateNumber())
                .set(CERTIFICATE_MEASURE.LISTING_SLUG, measure.listingSlug())
                .set(CERTIFICATE_MEASURE.LISTING_NAME, measure.listingName())
                .set(
                        CERTIFICATE_MEASURE.ORGANISATION_ID,
                        Uuids.bytes(measure.organisation().value()))
                .set(
                        CERTIFICATE_MEASURE.SUBMITTED_BY,
                        Uuids.bytes(measure.submittedBy().value()))
                .set(CERTIFICATE_MEASURE.KIND, measure.kind().name())
                .set(CERTIFICATE_MEASURE.STATUS, measure.status().name())
                .set(CERTIFICATE_MEASURE.REASON, measure.reason())
                .set(CERTIFICATE_MEASURE.REMEDY, measure.remedy())
                .set(
                        CERTIFICATE_MEASURE.PROPOSED_BY,
                        Uuids.bytes(measure.proposedBy().value()))
                .set(CERTIFICATE_MEASURE.PROPOSED_AT, Times.utc(measure.proposedAt()))
                .set(
                        CERTIFICATE_MEASURE.CONFIRM_BY_AT,
                        measure.confirmBy().map(Times::utc).orElse(null))
                .set(CERTIFICATE_MEASURE.ROW_VERSION, 1)
                .execute();
        record(tx, measure, Optional.of(measure.proposedBy()), measure.proposedAt());
    }

    /** Saves a decision on a measure that is locked. */
    void save(Tx tx, Measure measure) {
        int changed = tx.sql()
                .update(CERTIFICATE_MEASURE)
                .set(CERTIFICATE_MEASURE.STATUS, measure.status().name())
                .set(
                        CERTIFICATE_MEASURE.DECIDED_BY,
                        measure.decidedBy().map(by -> Uuids.bytes(by.value())).orElse(null))
                .set(
                        CERTIFICATE_MEASURE.DECIDED_AT,
                        measure.decidedAt().map(Times::utc).orElse(null))
                .set(CERTIFICATE_MEASURE.DECISION_REASON, measure.decisionReason())
                .set(CERTIFICATE_MEASURE.ROW_VERSION, measure.version() + 1)
                .where(CERTIFICATE_MEASURE.ID.eq(Uuids.bytes(measure.id())))
                .and(CERTIFICATE_MEASURE.ROW_VERSION.eq(measure.version()))
                .execute();
        if (changed == 0) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    "The measure was decided by somebody else meanwhile.",
                    "Load it again and look before you repeat.");
        }
        record(tx, measure, measure.decidedBy(), measure.decidedAt().orElse(measure.proposedAt()));
    }

    private void record(Tx tx, Measure measure, Optional<AccountId> by, Instant at) {
        audit.record(
                tx,
                AuditKind.CERTIFICATE_CHANGED,
                by,
                "certificate:" + measure.certificateNumber(),
                measure.kind() + " " + measure.status(),
                at);
    }

    /** Locks it; the caller has locked the certificate before, so that two measures never wait for each other. */
    Optional<Measure> lock(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(CERTIFICATE_MEASURE)
                .where(CERTIFICATE_MEASURE.ID.eq(Uuids.bytes(id)))
                .forUpdate()
                .fetchOptional()
                .map(MeasureRepository::measure);
    }

    List<Measure> of(Tx tx, String number) {
        return find(tx.sql(), CERTIFICATE_MEASURE.CERTIFICATE_NUMBER.eq(number));
    }

    /** The latest first. */
    List<Measure> find(DSLContext sql, Condition which) {
        return sql.selectFrom(CERTIFICATE_MEASURE)
                .where(which)
                .orderBy(CERTIFICATE_MEASURE.PROPOSED_AT.desc(), CERTIFICATE_MEASURE.ID.desc())
                .limit(500)
                .fetch(MeasureRepository::measure);
    }

    private static Measure measure(CertificateMeasureRecord row) {
        return new Measure(
                Uuids.uuid(row.getId()),
                row.getCertificateNumber(),
                row.getListingSlug(),
                row.getListingName(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                new AccountId(Uuids.uuid(row.getSubmittedBy())),
                MeasureKind.valueOf(row.getKind()),
                MeasureStatus.valueOf(row.getStatus()),
                row.getReason(),
                row.getRemedy(),
                new AccountId(Uuids.uuid(row.getProposedBy())),
                Times.instant(row.getProposedAt()),
                Optional.ofNullable(Times.instantOrNull(row.getConfirmByAt())),
                Optional.ofNullable(row.getDecidedBy()).map(by -> new AccountId(Uuids.uuid(by))),
                Optional.ofNullable(Times.instantOrNull(row.getDecidedAt())),
                row.getDecisionReason() == null ? "" : row.getDecisionReason(),
                row.getRowVersion());
    }
}
