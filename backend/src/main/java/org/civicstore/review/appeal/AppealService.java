package org.civicstore.review.appeal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.Proposal;
import org.civicstore.review.ProposalRepository;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewProblem;
import org.civicstore.review.ReviewRepository;
import org.civicstore.review.appeal.Appeal.About;
import org.civicstore.review.statement.DecisionTerms;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmissionService;

/** Takes appeals in and has them decided. */
@Singleton
class AppealService {
    private final Transactor transactor;
    private final AppealRepository appeals;
    private final ReviewRepository reviews;
    private final ProposalRepository proposals;
    private final CaseDesk desk;
    private final SubmissionService submissions;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    AppealService(
            Transactor transactor,
            AppealRepository appeals,
            ReviewRepository reviews,
            ProposalRepository proposals,
            CaseDesk desk,
            SubmissionService submissions,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.appeals = appeals;
        this.reviews = reviews;
        this.proposals = proposals;
        this.desk = desk;
        this.submissions = submissions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The vendor objects to a refusal, within its term and once for each decision. */
    void lodge(Actor actor, SubmissionId submission, String grounds) {
        transactor.run(tx -> {
            Review review = lockForVendor(tx, actor, submission);
            List<Appeal> before = appeals.of(tx, review.id());
            Instant now = clock.instant();
            requireOpenTo(review, before, now);
            Proposal decision = proposals.confirmed(tx, review.id()).orElseThrow();
            Appeal appeal = Appeal.lodge(
                    ids.next(),
                    number(review.facts(), before.size()),
                    review.id(),
                    decision.id(),
                    about(review.facts()),
                    grounds,
                    actor.accountId().orElseThrow(),
                    now);
            appeals.insert(tx, appeal);
            appeals.record(tx, appeal, Optional.empty(), actor.accountId(), "", now);
            events.tell(tx, new AppealLodged(appeal, now));
        });
    }

    void withdraw(Actor actor, SubmissionId submission) {
        transactor.run(tx -> {
            Review review = lockForVendor(tx, actor, submission);
            Appeal before = appeals.of(tx, review.id()).stream()
                    .findFirst()
                    .orElseThrow(() -> CommonProblem.notFound("appeal"));
            Instant now = clock.instant();
            store(tx, before, before.withdraw(now), actor, "", now);
        });
    }

    void take(Actor actor, String number) {
        transactor.run(tx -> {
            Appeal before = open(tx, actor, number, AppealAction.TAKE);
            store(tx, before, before.take(actor.accountId().orElseThrow()), actor, "", clock.instant());
        });
    }

    void leave(Actor actor, String number) {
        transactor.run(tx -> {
            Appeal before = open(tx, actor, number, AppealAction.LEAVE);
            store(tx, before, before.leave(), actor, "", clock.instant());
        });
    }

    /** Lets the decision stand, or sets it aside and opens the case again in the hands of who decided on the appeal. */
    void decide(Actor actor, String number, AppealAction outcome, String reasons) {
        transactor.run(tx -> {
            Appeal before = open(tx, actor, number, outcome);
            Instant now = clock.instant();
            Appeal after = before.decide(outcome, reasons, now);
            Set<AccountId> deciders = proposals.deciders(tx, before.decision());
            if (outcome == AppealAction.OVERTURN) {
                reopen(tx, actor, after, now);
            }
            store(tx, before, after, actor, reasons, now);
            events.tell(tx, new AppealDecided(after, deciders, now));
        });
    }

    private void reopen(Tx tx, Actor actor, Appeal appeal, Instant now) {
        AccountId by = actor.accountId().orElseThrow();
        Review before = reviews.lock(tx, appeal.review()).orElseThrow();
        proposals.overturn(tx, appeal.decision());
        submissions.reopen(tx, before.facts().submission(), by);
        desk.keep(
                tx,
                before,
                before.overturn(by, now),
                ReviewAction.OVERTURN,
                Optional.of(by),
                appeal.number() + ". " + appeal.reasons().orElseThrow(),
                now);
    }

    private Appeal open(Tx tx, Actor actor, String number, AppealAction action) {
        Appeal seen = appeals.lock(tx, number).orElseThrow(() -> CommonProblem.notFound("appeal"));
        Review review = reviews.lock(tx, seen.review()).orElseThrow();
        Set<AccountId> apart = new HashSet<>(reviews.partakers(tx, review.id()));
        apart.addAll(review.keptAway().keySet());
        AppealPolicy.require(actor, seen, action, apart);
        return seen;
    }

    private void store(Tx tx, Appeal before, Appeal after, Actor actor, String reason, Instant at) {
        appeals.save(tx, after);
        appeals.record(tx, after, Optional.of(before.status()), actor.accountId(), reason, at);
    }

    private Review lockForVendor(Tx tx, Actor actor, SubmissionId submission) {
        Review review = reviews.lockOf(tx, submission)
                .filter(one -> ReviewPolicy.vendorMayRead(actor, one.facts()))
                .orElseThrow(() -> CommonProblem.notFound("submission"));
        if (!actor.actsFor(review.facts().organisation(), TokenScope.SUBMISSIONS_WRITE)) {
            throw ReviewProblem.tokenScope();
        }
        return review;
    }

    private static void requireOpenTo(Review review, List<Appeal> before, Instant now) {
        if (review.outcome().filter(ReviewOutcome.REFUSED::equals).isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "Only a refusal can be appealed against.",
                    "Answer the findings instead, or hand in a new version.");
        }
        if (!mayLodge(review, before, now)) {
            throw ProblemException.of(
                    ReviewProblem.APPEAL_NOT_OPEN,
                    "This decision was appealed against before, or the time for that is over.",
                    "You can hand in a new version at any time.");
        }
    }

    /** Whether a refusal can be appealed against now: once, and within its term. */
    static boolean mayLodge(Review review, List<Appeal> before, Instant now) {
        Instant decided = review.concludedAt().orElseThrow();
        boolean fresh = before.stream().noneMatch(one -> one.lodgedAt().isAfter(decided));
        return fresh && !LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(DecisionTerms.appealUntil(decided));
    }

    /** Goes by the number of the case; a second decision that is appealed against counts on. */
    private static String number(CaseFacts facts, int earlier) {
        String number = facts.submissionNumber().replaceFirst("^S-", "A-");
        return earlier == 0 ? number : number + "-" + (earlier + 1);
    }

    private static About about(CaseFacts facts) {
        return new About(
                facts.submission(),
                facts.submissionNumber(),
                facts.organisation(),
                facts.organisationName(),
                facts.submittedBy(),
                facts.listingSlug(),
                facts.listingName(),
                facts.releaseVersion(),
                facts.edition());
    }
}
