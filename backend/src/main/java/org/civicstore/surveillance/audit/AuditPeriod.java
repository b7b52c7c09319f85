package org.civicstore.surveillance.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.RiskTier;

/**
 * One month of random audits.
 *
 * @param commitment SHA-256 of the seed, public since {@code committedAt}, which is before the month
 * @param perMillion the rates as they were when the seed was committed to
 * @param drawnAt when the certificates of the month were drawn
 * @param revealedAt when the seed became public
 */
public record AuditPeriod(
        YearMonth month,
        String commitment,
        Lot lot,
        Map<RiskTier, Integer> perMillion,
        Instant committedAt,
        Optional<Instant> drawnAt,
        Optional<Instant> revealedAt) {

    public AuditPeriod {
        perMillion = Map.copyOf(perMillion);
    }

    static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Exclusive. */
    Instant end() {
        return begin(month.plusMonths(1));
    }

    boolean mayDraw(Instant now) {
        return drawnAt.isEmpty() && !now.isBefore(begin(month)) && now.isBefore(end());
    }

    boolean mayReveal(Instant now) {
        return revealedAt.isEmpty() && !now.isBefore(end());
    }
}
