package org.civicstore.review.certifier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.certification.verdict.State;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseFile;
import org.civicstore.review.CaseKind;
import org.civicstore.review.Proposal;
import org.civicstore.review.ProposalRepository;
import org.civicstore.review.ProposedOutcome;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewConcluded;
import org.civicstore.review.ReviewProblem;
import org.civicstore.review.SecondPerson;
import org.civicstore.review.VerdictProposed;
import org.civicstore.review.VerdictReturned;
import org.civicstore.review.statement.StatementService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmissionService;

/**
 * The verdict: one certifier proposes it, another confirms it. Confirming ends the case, moves the submission and tells
 * {@link ReviewConcluded}, all in one transaction: the certificate and the published release come with it or not at all.
 */
@Singleton
class VerdictService {
    private static final int CONDITION_DAYS = 365;

    private final Transactor transactor;
    private final CaseDesk desk;
    private final ProposalRepository proposals;
    private final SubmissionService submissions;
    private final StatementService statements;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    VerdictService(
            Transactor transactor,
            CaseDesk desk,
            ProposalRepository proposals,
            SubmissionService submissions,
            StatementService statements,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.desk = desk;
        this.proposals = proposals;
        this.submissions = submissions;
        this.statements = statements;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void propose(
            Actor actor,
            ReviewId id,
            ProposedOutcome outcome,
            List<Condition> conditions,
            String reasons,
            OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.PROPOSE, seen);
            Instant now = clock.instant();
            SecondPerson.requireApart(proposals.overturned(tx, id), account(actor));
            requireDates(conditions, LocalDate.ofInstant(now, ZoneOffset.UTC));
            requirePossible(desk.file(tx, before), outcome, conditions);
            Proposal proposal = new Proposal(ids.next(), outcome, reasons, conditions, account(actor), now);
            proposals.insert(tx, id, proposal);
            desk.keep(
                    tx,
                    before,
                    before.propose(),
                    ReviewAction.PROPOSE,
                    actor.accountId(),
                    outcome + ". " + reasons,
                    now);
            events.tell(tx, new VerdictProposed(id, account(actor), now));
        });
    }

    /** Agrees with the proposed verdict, as a second person. */
    void confirm(Actor actor, ReviewId id, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.CONFIRM, seen);
            Proposal agreed = before.proposal().orElseThrow();
            Instant now = clock.instant();
            CaseFile file = desk.file(tx, before);
            requireDates(agreed.conditions(), LocalDate.ofInstant(now, ZoneOffset.UTC));
            requirePossible(file, agreed.outcome(), agreed.conditions());
            SecondPerson.require(file, account(actor));
            SecondPerson.requireApart(proposals.overturned(tx, id), account(actor));
            Review after = before.confirm(account(actor), now);
            proposals.confirm(tx, agreed, account(actor), now);
            moveSubmission(tx, before, agreed);
            desk.keep(
                    tx,
                    before,
                    after,
                    ReviewAction.CONFIRM,
                    actor.accountId(),
                    agreed.outcome().confirmed().name(),
                    now);
            statements.keep(tx, file, agreed, now);
            events.tell(tx, concluded(file, agreed, account(actor), now));
        });
    }

    /** Gives the proposal back to its proposer, as a second person. */
    void giveBack(Actor actor, ReviewId id, String reason, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.RETURN, seen);
            Instant now = clock.instant();
            proposals.giveBack(tx, before.proposal().orElseThrow(), account(actor), now, reason);
            desk.keep(tx, before, before.giveBack(reason), ReviewAction.RETURN, actor.accountId(), reason, now);
            before.proposal()
                    .ifPresent(returned -> events.tell(tx, new VerdictReturned(id, returned.by(), reason, now)));
        });
    }

    /** A full review after the fast track finds the submission accepted already. */
    private void moveSubmission(Tx tx, Review review, Proposal agreed) {
        if (review.kind() == CaseKind.FULL_AFTER_FAST_TRACK) {
            return;
        }
        switch (agreed.outcome()) {
            case CERTIFY -> submissions.accept(tx, review.facts().submission());
            case REFUSE -> submissions.refuse(tx, review.facts().submission(), agreed.reasons());
        }
    }

    private static ReviewConcluded concluded(CaseFile file, Proposal agreed, AccountId confirmer, Instant at) {
        Review review = file.review();
        return new ReviewConcluded(
                review.id(),
                review.facts().submission(),
                review.facts().organisation(),
                agreed.outcome().confirmed(),
                agreed.conditions(),
                review.facts().edition(),
                review.facts().profile(),
                review.kind(),
                file.artifactFacts(),
                file.results(),
                agreed.reasons(),
                agreed.by(),
                confirmer,
                at);
    }

    private static void requireDates(List<Condition> conditions, LocalDate today) {
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            LocalDate due = conditions.get(i).due();
            if (!due.isAfter(today) || due.isAfter(today.plusDays(CONDITION_DAYS))) {
                errors.add(new FieldProblem(
                        "/conditions/" + i + "/due",
                        "out-of-range",
                        "Choose a day from tomorrow on, at most " + CONDITION_DAYS + " days ahead."));
            }
        }
        if (!errors.isEmpty()) {
            throw ReviewProblem.invalid(errors);
        }
    }

    private static void requirePossible(CaseFile file, ProposedOutcome outcome, List<Condition> conditions) {
        Assessment assessment = file.assess(conditions);
        switch (outcome) {
            case CERTIFY -> requireCertifiable(assessment, conditions);
            case REFUSE -> requireGrounds(assessment, conditions);
        }
    }

    private static void requireCertifiable(Assessment assessment, List<Condition> conditions) {
        Set<String> effective =
                assessment.conditions().stream().map(Condition::criterion).collect(Collectors.toSet());
        List<FieldProblem> idle = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (!effective.contains(conditions.get(i).criterion())) {
                idle.add(new FieldProblem(
                        "/conditions/" + i + "/criterion",
                        "not-conditional",
                        "A condition belongs to a criterion that is not met and does not block: "
                                + conditions.get(i).criterion() + " is none."));
            }
        }
        if (!idle.isEmpty()) {
            throw ReviewProblem.invalid(idle);
        }
        if (!assessment.mayCertify()) {
            throw ProblemException.of(
                    ReviewProblem.VERDICT_NOT_POSSIBLE,
                    "No certificate yet. " + standing(assessment),
                    "Rule on what is open, give every major lack a dated condition, or propose a refusal.");
        }
    }

    private static void requireGrounds(Assessment assessment, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            throw ReviewProblem.invalid(List.of(
                    new FieldProblem("/conditions", "not-allowed", "A refusal has reasons, and no conditions.")));
        }
        boolean grounds = assessment.states().stream()
                .anyMatch(state -> state.state() == State.NOT_MET && state.severity() != Severity.MINOR);
        if (!grounds) {
            throw ProblemException.of(
                    ReviewProblem.VERDICT_NOT_POSSIBLE,
                    "No blocking or major criterion is unmet, so there are no grounds to refuse.",
                    "Rule on the criteria first.");
        }
    }

    private static String standing(Assessment assessment) {
        return "Blocked by: " + named(assessment.blockedBy()) + "; without a condition: "
                + named(assessment.needsCondition()) + "; open: " + named(assessment.open()) + ".";
    }

    private static String named(List<String> criteria) {
        return criteria.isEmpty() ? "none" : String.join(", ", criteria);
    }

    private static AccountId account(Actor actor) {
        return actor.accountId().orElseThrow();
    }
}
