package org.civicstore.surveillance.audit;

import static org.civicstore.generated.db.Tables.RANDOM_AUDIT;
import static org.civicstore.generated.db.Tables.RANDOM_AUDIT_CANDIDATE;
import static org.civicstore.generated.db.Tables.RANDOM_AUDIT_PERIOD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.generated.db.tables.records.RandomAuditPeriodRecord;
import org.civicstore.generated.db.tables.records.RandomAuditRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Keeps the months, who was in the drum, and who was drawn. */
@Singleton
class AuditRepository {
    private static final TypeReference<Map<RiskTier, Integer>> RATES = new TypeReference<>() {};

    private final JsonMapper json = CertificationJson.mapper();

    /** Two nodes that commit at once: the first one's seed stays. */
    void commit(Tx tx, AuditPeriod period) {
        tx.sql()
                .insertInto(RANDOM_AUDIT_PERIOD)
                .set(RANDOM_AUDIT_PERIOD.PERIOD, period.month().toString())
                .set(RANDOM_AUDIT_PERIOD.SEED_SHA256, period.commitment())
                .set(RANDOM_AUDIT_PERIOD.SEED, period.lot().seed())
                .set(RANDOM_AUDIT_PERIOD.RATES, rates(period.perMillion()))
                .set(RANDOM_AUDIT_PERIOD.COMMITTED_AT, Times.utc(period.committedAt()))
                .onDuplicateKeyIgnore()
                .execute();
    }

    Optional<AuditPeriod> lock(Tx tx, YearMonth month) {
        return tx.sql()
                .selectFrom(RANDOM_AUDIT_PERIOD)
                .where(RANDOM_AUDIT_PERIOD.PERIOD.eq(month.toString()))
                .forUpdate()
                .fetchOptional(this::period);
    }

    void drawn(Tx tx, YearMonth month, List<Candidate> candidates, List<RandomAudit> audits, Instant at) {
        tx.together(all -> candidates.forEach(one -> all.sql()
                .insertInto(RANDOM_AUDIT_CANDIDATE)
                .set(RANDOM_AUDIT_CANDIDATE.PERIOD, month.toString())
                .set(RANDOM_AUDIT_CANDIDATE.CERTIFICATE_NUMBER, one.number())
                .set(RANDOM_AUDIT_CANDIDATE.TIER, one.tier().name())
                .set(RANDOM_AUDIT_CANDIDATE.DRAWN, one.drawn())
                .execute()));
        audits.forEach(audit -> insert(tx, audit));
        tx.sql()
                .update(RANDOM_AUDIT_PERIOD)
                .set(RANDOM_AUDIT_PERIOD.DRAWN_AT, Times.utc(at))
                .where(RANDOM_AUDIT_PERIOD.PERIOD.eq(month.toString()))
                .execute();
    }

    void revealed(Tx tx, YearMonth month, Instant at) {
        tx.sql()
                .update(RANDOM_AUDIT_PERIOD)
                .set(RANDOM_AUDIT_PERIOD.REVEALED_AT, Times.utc(at))
                .where(RANDOM_AUDIT_PERIOD.PERIOD.eq(month.toString()))
                .execute();
    }

    Optional<RandomAudit> lock(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(RANDOM_AUDIT)
                .where(RANDOM_AUDIT.ID.eq(Uuids.bytes(id)))
                .forUpdate()
                .fetchOptional(AuditRepository::audit);
    }

    void save(Tx tx, RandomAudit audit) {
        int changed = tx.sql()
                .update(RANDOM_AUDIT)
                .set(RANDOM_AUDIT.OUTCOME, audit.outcome().map(Enum::name).orElse(null))
                .set(RANDOM_AUDIT.NOTE, audit.note())
                .set(
                        RANDOM_AUDIT.DONE_BY,
                        audit.doneBy().map(by -> Uuids.bytes(by.value())).orElse(null))
                .set(RANDOM_AUDIT.DONE_AT, audit.doneAt().map(Times::utc).orElse(null))
                .set(RANDOM_AUDIT.ROW_VERSION, audit.version() + 1)
                .where(RANDOM_AUDIT.ID.eq(Uuids.bytes(audit.id())))
                .and(RANDOM_AUDIT.ROW_VERSION.eq(audit.version()))
                .execute();
        if (changed == 0) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION, "The audit was changed meanwhile.", "Load it again and look.");
        }
    }

    /** The latest first. */
    List<AuditPeriod> periods(DSLContext sql, int most) {
        return sql.selectFrom(RANDOM_AUDIT_PERIOD)
                .orderBy(RANDOM_AUDIT_PERIOD.PERIOD.desc())
                .limit(most)
                .fetch(this::period);
    }

    /** What is due first, first. */
    List<RandomAudit> find(DSLContext sql, Condition which) {
        return sql.selectFrom(RANDOM_AUDIT)
                .where(which)
                .orderBy(RANDOM_AUDIT.DUE_AT, RANDOM_AUDIT.CERTIFICATE_NUMBER)
                .limit(1000)
                .fetch(AuditRepository::audit);
    }

    private static void insert(Tx tx, RandomAudit audit) {
        tx.sql()
                .insertInto(RANDOM_AUDIT)
                .set(RANDOM_AUDIT.ID, Uuids.bytes(audit.id()))
                .set(RANDOM_AUDIT.PERIOD, audit.month().toString())
                .set(RANDOM_AUDIT.CERTIFICATE_NUMBER, audit.certificateNumber())
                .set(RANDOM_AUDIT.LISTING_SLUG, audit.listingSlug())
                .set(RANDOM_AUDIT.LISTING_NAME, audit.listingName())
                .set(RANDOM_AUDIT.RELEASE_VERSION, audit.releaseVersion())
                .set(
                        RANDOM_AUDIT.ORGANISATION_ID,
                        Uuids.bytes(audit.organisation().value()))
                .set(RANDOM_AUDIT.SUBMITTED_BY, Uuids.bytes(audit.submittedBy().value()))
                .set(RANDOM_AUDIT.REVIEW_ID, Uuids.bytes(audit.review().value()))
                .set(
                        RANDOM_AUDIT.HELD_BY,
                        audit.heldBy().map(by -> Uuids.bytes(by.value())).orElse(null))
                .set(RANDOM_AUDIT.TIER, audit.tier().name())
                .set(RANDOM_AUDIT.DUE_AT, Times.utc(audit.dueAt()))
                .set(RANDOM_AUDIT.NOTE, audit.note())
                .set(RANDOM_AUDIT.ROW_VERSION, audit.version())
                .execute();
    }

    private AuditPeriod period(RandomAuditPeriodRecord row) {
        return new AuditPeriod(
                YearMonth.parse(row.getPeriod()),
                row.getSeedSha256(),
                new Lot(row.getSeed()),
                rates(row.getRates()),
                Times.instant(row.getCommittedAt()),
                Optional.ofNullable(Times.instantOrNull(row.getDrawnAt())),
                Optional.ofNullable(Times.instantOrNull(row.getRevealedAt())));
    }

    private static RandomAudit audit(RandomAuditRecord row) {
        return new RandomAudit(
                Uuids.uuid(row.getId()),
                YearMonth.parse(row.getPeriod()),
                row.getCertificateNumber(),
                row.getListingSlug(),
                row.getListingName(),
                row.getReleaseVersion(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                new AccountId(Uuids.uuid(row.getSubmittedBy())),
                new ReviewId(Uuids.uuid(row.getReviewId())),
                Optional.ofNullable(row.getHeldBy()).map(by -> new AccountId(Uuids.uuid(by))),
                RiskTier.valueOf(row.getTier()),
                Times.instant(row.getDueAt()),
                Optional.ofNullable(row.getOutcome()).map(AuditOutcome::valueOf),
                row.getNote(),
                Optional.ofNullable(row.getDoneBy()).map(by -> new AccountId(Uuids.uuid(by))),
                Optional.ofNullable(Times.instantOrNull(row.getDoneAt())),
                row.getRowVersion());
    }

    private String rates(Map<RiskTier, Integer> perMillion) {
        try {
            return json.writeValueAsString(perMillion);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rates can always be written", e);
        }
    }

    private Map<RiskTier, Integer> rates(String stored) {
        try {
            return json.readValue(stored, RATES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored rates cannot be read", e);
        }
    }
}
