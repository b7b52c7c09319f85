package org.civicstore.surveillance.audit;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.StandingCertificate;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.CaseFile;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.surveillance.SurveillancePolicy;

/** Commits to seeds, draws, reveals, and keeps what certifiers saw. */
@Singleton
class AuditService {
    private final Transactor transactor;
    private final AuditRepository audits;
    private final AuditQueries queries;
    private final CertificateQueries certificates;
    private final ReviewQueries reviews;
    private final SurveillancePolicy policy;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditService(
            Transactor transactor,
            AuditRepository audits,
            AuditQueries queries,
            CertificateQueries certificates,
            ReviewQueries reviews,
            SurveillancePolicy policy,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.audits = audits;
        this.queries = queries;
        this.certificates = certificates;
        this.reviews = reviews;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everything that the clock asks for now. A month whose seed nobody was shown before it began is not drawn. */
    void keep() {
        Instant now = clock.instant();
        YearMonth next = YearMonth.from(now.atOffset(ZoneOffset.UTC)).plusMonths(1);
        if (queries.period(next).isEmpty()) {
            commit(next, now);
        }
        for (AuditPeriod period : queries.periods()) {
            if (period.mayDraw(now)) {
                draw(period, now);
            }
            if (period.mayReveal(now)) {
                transactor.run(tx -> audits.revealed(tx, period.month(), now));
            }
        }
    }

    void done(Actor actor, UUID id, AuditOutcome outcome, String note) {
        transactor.run(tx -> {
            RandomAudit before = audits.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("audit"));
            AuditRules.require(actor, before);
            audits.save(tx, before.done(outcome, note, actor.accountId().orElseThrow(), clock.instant()));
        });
    }

    private void commit(YearMonth month, Instant now) {
        byte[] seed = new byte[Lot.SEED_BYTES];
        random.nextBytes(seed);
        Lot lot = new Lot(seed);
        AuditPeriod period = new AuditPeriod(
                month, lot.commitment(), lot, policy.audits().perMillion(), now, Optional.empty(), Optional.empty());
        transactor.run(tx -> audits.commit(tx, period));
    }

    /** The case files are read before: a transaction stays short however many certificates there are. */
    private void draw(AuditPeriod seen, Instant now) {
        List<Candidate> candidates = new ArrayList<>();
        List<RandomAudit> drawn = new ArrayList<>();
        for (StandingCertificate certificate : certificates.standing()) {
            reviews.find(certificate.review()).map(reviews::fileAsOfNow).ifPresent(file -> {
                RiskTier tier = file.risk().tier();
                boolean chosen = seen.lot()
                        .draws(
                                seen.month(),
                                certificate.number(),
                                seen.perMillion().getOrDefault(tier, 0));
                candidates.add(new Candidate(certificate.number(), tier, chosen));
                if (chosen) {
                    drawn.add(audit(seen.month(), certificate, file, tier, now));
                }
            });
        }
        transactor.run(tx -> audits.lock(tx, seen.month())
                .filter(period -> period.mayDraw(now))
                .ifPresent(period -> audits.drawn(tx, period.month(), candidates, drawn, now)));
    }

    private RandomAudit audit(
            YearMonth month, StandingCertificate certificate, CaseFile file, RiskTier tier, Instant now) {
        Review review = file.review();
        CaseFacts facts = review.facts();
        return new RandomAudit(
                ids.next(),
                month,
                certificate.number(),
                certificate.listingSlug(),
                certificate.listingName(),
                certificate.releaseVersion(),
                facts.organisation(),
                facts.submittedBy(),
                certificate.review(),
                review.certifier(),
                tier,
                now.plus(Duration.ofDays(policy.audits().days())),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
