package org.civicstore.certificate.impact;

import static org.civicstore.generated.db.Tables.IMPACT_RESULT;
import static org.civicstore.generated.db.Tables.IMPACT_RUN;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.generated.db.tables.records.ImpactResultRecord;
import org.civicstore.generated.db.tables.records.ImpactRunRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Keeps impact runs and their results; ids of criteria stand in a column with spaces between them. */
@Singleton
class ImpactRepository {
    private static final String BETWEEN = " ";

    void insert(Tx tx, ImpactRun run, AccountId by) {
        tx.sql()
                .insertInto(IMPACT_RUN)
                .set(IMPACT_RUN.ID, Uuids.bytes(run.id()))
                .set(IMPACT_RUN.EDITION, run.edition())
                .set(IMPACT_RUN.STATUS, run.status().name())
                .set(IMPACT_RUN.PLANNED_BY, Uuids.bytes(by.value()))
                .set(IMPACT_RUN.PLANNED_AT, Times.utc(run.plannedAt()))
                .execute();
    }

    void end(Tx tx, UUID run, Instant at) {
        tx.sql()
                .update(IMPACT_RUN)
                .set(IMPACT_RUN.STATUS, ImpactStatus.DONE.name())
                .set(IMPACT_RUN.ENDED_AT, Times.utc(at))
                .where(IMPACT_RUN.ID.eq(Uuids.bytes(run)))
                .execute();
    }

    /** Adds the result of a certificate, unless the run has it already: two nodes may work on one run. */
    void add(Tx tx, UUID run, ImpactResult result) {
        tx.sql()
                .selectFrom(IMPACT_RUN)
                .where(IMPACT_RUN.ID.eq(Uuids.bytes(run)))
                .forUpdate()
                .fetch();
        boolean there = tx.sql()
                .fetchExists(
                        IMPACT_RESULT,
                        IMPACT_RESULT
                                .RUN_ID
                                .eq(Uuids.bytes(run))
                                .and(IMPACT_RESULT.CERTIFICATE_NUMBER.eq(result.certificate())));
        if (!there) {
            insert(tx, run, result);
        }
    }

    private static void insert(Tx tx, UUID run, ImpactResult result) {
        tx.sql()
                .insertInto(IMPACT_RESULT)
                .set(IMPACT_RESULT.RUN_ID, Uuids.bytes(run))
                .set(IMPACT_RESULT.CERTIFICATE_NUMBER, result.certificate())
                .set(IMPACT_RESULT.LISTING_SLUG, result.listingSlug())
                .set(IMPACT_RESULT.LISTING_NAME, result.listingName())
                .set(IMPACT_RESULT.RELEASE_VERSION, result.releaseVersion())
                .set(IMPACT_RESULT.PROFILE, result.profile())
                .set(IMPACT_RESULT.TIER, result.tier().name())
                .set(IMPACT_RESULT.OUTCOME, result.outcome().name())
                .set(IMPACT_RESULT.BLOCKED_BY, joined(result.blockedBy()))
                .set(IMPACT_RESULT.NEEDS_CONDITION, joined(result.needsCondition()))
                .set(IMPACT_RESULT.NEEDS_PERSON, joined(result.needsPerson()))
                .set(IMPACT_RESULT.OPEN_CRITERIA, joined(result.open()))
                .set(IMPACT_RESULT.WAIVED, joined(result.waived()))
                .set(IMPACT_RESULT.CLEARED_COUNT, result.cleared())
                .execute();
    }

    /** The latest run that fits. */
    Optional<ImpactRun> latest(DSLContext sql, Condition which) {
        return sql.selectFrom(IMPACT_RUN)
                .where(which)
                .orderBy(IMPACT_RUN.PLANNED_AT.desc(), IMPACT_RUN.ID.desc())
                .limit(1)
                .fetchOptional(ImpactRepository::run);
    }

    ImpactResult result(ImpactResultRecord row) {
        return new ImpactResult(
                row.getCertificateNumber(),
                row.getListingSlug(),
                row.getListingName(),
                row.getReleaseVersion(),
                row.getProfile(),
                RiskTier.valueOf(row.getTier()),
                ImpactOutcome.valueOf(row.getOutcome()),
                split(row.getBlockedBy()),
                split(row.getNeedsCondition()),
                split(row.getNeedsPerson()),
                split(row.getOpenCriteria()),
                split(row.getWaived()),
                row.getClearedCount());
    }

    private static ImpactRun run(ImpactRunRecord row) {
        return new ImpactRun(
                Uuids.uuid(row.getId()),
                row.getEdition(),
                ImpactStatus.valueOf(row.getStatus()),
                Times.instant(row.getPlannedAt()),
                Optional.ofNullable(Times.instantOrNull(row.getEndedAt())));
    }

    private static String joined(List<String> ids) {
        return String.join(BETWEEN, ids);
    }

    static List<String> split(String ids) {
        return ids.isEmpty() ? List.of() : Arrays.asList(ids.split(BETWEEN));
    }
}
