package org.civicstore.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;

/** Cases and people for tests that need no database. */
final class SampleCases {
    static final OrganisationId VENDOR = new OrganisationId(new UUID(1, 1));
    static final AccountId HOLDER = new AccountId(new UUID(2, 1));
    static final AccountId SUBMITTER = new AccountId(new UUID(2, 9));
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private SampleCases() {}

    /** A case in this state, held by {@link #HOLDER} where somebody holds it, proposed by the holder where it is. */
    static Review in(ReviewStatus status) {
        boolean held = status != ReviewStatus.SCREENING && status != ReviewStatus.QUEUED;
        return new Review(
                new ReviewId(new UUID(3, 1)),
                facts(),
                1,
                status,
                held ? Optional.of(HOLDER) : Optional.empty(),
                NOW,
                Optional.of(NOW),
                ServiceClock.started(ServicePromise.ORDINARY, NOW),
                RiskTier.MEDIUM,
                Map.of(),
                Tally.NONE,
                status == ReviewStatus.CONCLUDED ? Optional.of(ReviewOutcome.CERTIFIED) : Optional.empty(),
                status == ReviewStatus.CONCLUDED ? Optional.of(NOW) : Optional.empty(),
                status == ReviewStatus.VERDICT_PROPOSED ? Optional.of(proposal()) : Optional.empty(),
                1);
    }

    /** The same, with somebody kept away from it. */
    static Review keeping(AccountId away, BlockedReason reason, Review one) {
        return new Review(
                one.id(),
                one.facts(),
                one.round(),
                one.status(),
                one.certifier(),
                one.openedAt(),
                one.queuedAt(),
                one.clock(),
                one.tier(),
                Map.of(away, reason),
                one.tally(),
                one.outcome(),
                one.concludedAt(),
                one.proposal(),
                one.version());
    }

    static Proposal proposal() {
        return new Proposal(new UUID(4, 1), ProposedOutcome.CERTIFY, "All is well.", List.of(), HOLDER, NOW);
    }

    static CaseFacts facts() {
        return new CaseFacts(
                new SubmissionId(new UUID(5, 1)),
                "S-000001",
                VENDOR,
                "Vendor AS",
                SUBMITTER,
                "job-compass",
                "Job Compass",
                "1.0",
                SubjectKind.WEB_APP,
                "base",
                "2026-1",
                Optional.empty());
    }

    static Actor.Person person(AccountId account, Role... roles) {
        return new Actor.Person(account, "Somebody", Set.of(roles), Map.of(), new UUID(6, 1));
    }

    static Actor.Person member(AccountId account, Role... roles) {
        return new Actor.Person(
                account, "Somebody", Set.of(roles), Map.of(VENDOR, MemberRole.MAINTAINER), new UUID(6, 1));
    }
}
