package org.civicstore.surveillance.audit;

import static org.civicstore.generated.db.Tables.RANDOM_AUDIT;
import static org.civicstore.generated.db.Tables.RANDOM_AUDIT_CANDIDATE;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.shared.persistence.Transactor;

/** Answers about random audits. */
@Singleton
class AuditQueries {
    /** Two years; what is older stays in the table. */
    private static final int MONTHS = 24;

    private final Transactor transactor;
    private final AuditRepository rows;

    AuditQueries(Transactor transactor, AuditRepository rows) {
        this.transactor = transactor;
        this.rows = rows;
    }

    /** The latest first. */
    List<AuditPeriod> periods() {
        return rows.periods(transactor.reading(), MONTHS);
    }

    Optional<AuditPeriod> period(YearMonth month) {
        return periods().stream().filter(one -> one.month().equals(month)).findFirst();
    }

    List<RandomAudit> open() {
        return rows.find(transactor.reading(), RANDOM_AUDIT.OUTCOME.isNull());
    }

    List<RandomAudit> of(YearMonth month) {
        return rows.find(transactor.reading(), RANDOM_AUDIT.PERIOD.eq(month.toString()));
    }

    /** Who was in the drum, by number. */
    List<Candidate> candidates(YearMonth month, String after, int most) {
        return transactor
                .reading()
                .selectFrom(RANDOM_AUDIT_CANDIDATE)
                .where(RANDOM_AUDIT_CANDIDATE.PERIOD.eq(month.toString()))
                .and(RANDOM_AUDIT_CANDIDATE.CERTIFICATE_NUMBER.gt(after))
                .orderBy(RANDOM_AUDIT_CANDIDATE.CERTIFICATE_NUMBER)
                .limit(most)
                .fetch(row ->
                        new Candidate(row.getCertificateNumber(), RiskTier.valueOf(row.getTier()), row.getDrawn()));
    }
}
