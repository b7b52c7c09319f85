package org.civicstore.review.certifier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.verdict.CriterionState;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.certification.verdict.State;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseFile;
import org.civicstore.review.CaseJson;
import org.civicstore.review.CaseKind;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewProblem;
import org.civicstore.review.Tally;
import org.civicstore.review.ruling.CriterionDecision;
import org.civicstore.review.ruling.RulingBasis;
import org.civicstore.review.ruling.RulingRepository;
import org.civicstore.review.screening.RunChecks;
import org.civicstore.review.talk.Audience;
import org.civicstore.review.talk.ChangeRequest;
import org.civicstore.review.talk.ChangesRequested;
import org.civicstore.review.talk.Message;
import org.civicstore.review.talk.MessageRepository;
import org.civicstore.review.talk.Side;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmissionService;

/** The certifier's daily work on a case. The verdict and its second person are in {@link VerdictService}. */
@Singleton
class ReviewService {
    private final Transactor transactor;
    private final CaseDesk desk;
    private final RulingRepository rulings;
    private final MessageRepository messages;
    private final RunChecks runChecks;
    private final SubmissionService submissions;
    private final Events events;
    private final CaseJson json;
    private final Ids ids;
    private final Clock clock;

    ReviewService(
            Transactor transactor,
            CaseDesk desk,
            RulingRepository rulings,
            MessageRepository messages,
            RunChecks runChecks,
            SubmissionService submissions,
            Events events,
            CaseJson json,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.desk = desk;
        this.rulings = rulings;
        this.messages = messages;
        this.runChecks = runChecks;
        this.submissions = submissions;
        this.events = events;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    void claim(Actor actor, ReviewId id, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.CLAIM, seen);
            Review after = before.claim(account(actor));
            if (before.kind() != CaseKind.FULL_AFTER_FAST_TRACK) {
                submissions.takeUp(tx, account(actor), before.facts().submission());
            }
            desk.keep(tx, before, after, ReviewAction.CLAIM, actor.accountId(), "", clock.instant());
        });
    }

    void release(Actor actor, ReviewId id, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.RELEASE, seen);
            desk.keep(tx, before, before.release(), ReviewAction.RELEASE, actor.accountId(), "", clock.instant());
        });
    }

    /** Takes the case from the certifier who holds it, with why; rulings stay with whoever made them. */
    void takeOver(Actor actor, ReviewId id, String reason, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.TAKE_OVER, seen);
            Review after = before.takeOver(account(actor));
            desk.keep(tx, before, after, ReviewAction.TAKE_OVER, actor.accountId(), reason, clock.instant());
        });
    }

    /**
     * Decides about one criterion; replaces an earlier ruling on it.
     *
     * @param reason may be blank only for what is met and no check doubts
     */
    void rule(Actor actor, ReviewId id, String criterion, Ruling ruling, String reason, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.RULE, seen);
            CaseFile file = desk.file(tx, before);
            if (file.state(criterion).isEmpty()) {
                throw CommonProblem.notFound("criterion in this case");
            }
            Instant now = clock.instant();
            Criterion asked = file.edition().find(criterion).orElseThrow();
            String basis = new RulingBasis(json, file.contents(), file.executions()).of(asked);
            CriterionDecision decision = new CriterionDecision(criterion, ruling, reason, basis, account(actor), now);
            CaseFile decided = file.with(decision);
            requireEffect(decided.state(criterion).orElseThrow(), ruling);
            rulings.put(tx, id, decision);
            desk.keep(
                    tx,
                    before,
                    before.touch(ReviewAction.RULE)
                            .tallied(Tally.of(decided.assess(List.of()).states())),
                    ReviewAction.RULE,
                    actor.accountId(),
                    (criterion + " " + ruling + ". " + reason).strip(),
                    now);
        });
    }

    /** A ruling that the verdict would not count is refused, with why, and never stored. */
    private static void requireEffect(CriterionState state, Ruling ruling) {
        if (state.ruling().isEmpty()) {
            throw ReviewProblem.invalid(List.of(new FieldProblem(
                    "/reason",
                    "required",
                    "Give a reason: only what is met, and what no check doubts, can do without.")));
        }
        boolean effective =
                switch (ruling) {
                    case MET -> state.state() == State.MET;
                    case NOT_MET -> state.state() == State.NOT_MET;
                    case NOT_RELEVANT -> state.state() == State.NOT_RELEVANT;
                };
        if (!effective) {
            throw ProblemException.of(
                    ReviewProblem.SETTLED_BY_CHECK,
                    "A check has settled " + state.criterion() + " as " + state.state()
                            + "; a ruling cannot turn that into " + ruling + ".",
                    "Ask the vendor for changes, or have the checks run again if you think that they erred.");
        }
    }

    /** What a message is about; a finding brings its criterion with it. */
    record About(Optional<String> criterion, Optional<String> fingerprint) {}

    /** Writes a message into the case; the state stays as it is. */
    void write(Actor actor, ReviewId id, About about, Audience audience, String text) {
        transactor.run(tx -> {
            Review review = desk.open(tx, actor, id, ReviewAction.MESSAGE, OptionalInt.empty());
            CaseFile file = desk.file(tx, review);
            Optional<String> criterion = about.fingerprint()
                    .map(fingerprint -> file.finding(fingerprint)
                            .orElseThrow(() -> ReviewProblem.invalid(List.of(new FieldProblem(
                                    "/fingerprint", "unknown", "There is no such finding in this case."))))
                            .criterion())
                    .or(about::criterion);
            requireCriteria(file, criterion.stream().toList(), "/criterion");
            messages.insert(
                    tx,
                    id,
                    new Message(
                            ids.next(),
                            review.round(),
                            criterion,
                            about.fingerprint(),
                            audience,
                            Side.STORE,
                            text,
                            account(actor),
                            clock.instant()));
        });
    }

    void rerunChecks(Actor actor, ReviewId id, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.RERUN_CHECKS, seen);
            Review after = before.rerunChecks();
            Instant now = clock.instant();
            desk.keep(tx, before, after, ReviewAction.RERUN_CHECKS, actor.accountId(), "", now);
            runChecks.plan(tx, after, now);
        });
    }

    /** Has one check of the latest run asked again; what the others said stays. */
    void rerunCheck(Actor actor, ReviewId id, String check, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.RERUN_CHECKS, seen);
            boolean known = desk.file(tx, before).screening().filter(run -> run.round() == before.round()).stream()
                    .flatMap(run -> run.executions().stream())
                    .anyMatch(execution -> execution.checkId().equals(check));
            if (!known) {
                throw CommonProblem.notFound("check in this case");
            }
            Review after = before.rerunChecks();
            Instant now = clock.instant();
            desk.keep(tx, before, after, ReviewAction.RERUN_CHECKS, actor.accountId(), check, now);
            runChecks.plan(tx, after, Optional.of(check), now);
        });
    }

    void requestChanges(Actor actor, ReviewId id, String summary, List<String> criteria, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.REQUEST_CHANGES, seen);
            CaseFile file = desk.file(tx, before);
            requireCriteria(file, criteria, "/criteria");
            Instant now = clock.instant();
            List<ChangeRequest.Asked> asked = criteria.stream()
                    .distinct()
                    .map(criterion -> new ChangeRequest.Asked(criterion, reason(file, criterion)))
                    .toList();
            messages.insert(tx, id, new ChangeRequest(before.round(), summary, asked, account(actor), now));
            submissions.requestChanges(tx, before.facts().submission(), account(actor), summary);
            desk.keep(
                    tx,
                    before,
                    before.requestChanges(now),
                    ReviewAction.REQUEST_CHANGES,
                    actor.accountId(),
                    summary,
                    now);
            events.tell(
                    tx,
                    new ChangesRequested(
                            id,
                            before.facts().submission(),
                            before.facts().organisation(),
                            before.round(),
                            summary,
                            criteria,
                            account(actor),
                            now));
        });
    }

    private static String reason(CaseFile file, String criterion) {
        return file.decision(criterion)
                .filter(decision -> decision.ruling() == Ruling.NOT_MET)
                .map(CriterionDecision::reason)
                .orElse("");
    }

    private static void requireCriteria(CaseFile file, List<String> criteria, String pointer) {
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            if (file.state(criteria.get(i)).isEmpty()) {
                String place = pointer.endsWith("criteria") ? pointer + "/" + i : pointer;
                unknown.add(new FieldProblem(place, "unknown", "This case has no criterion " + criteria.get(i) + "."));
            }
        }
        if (!unknown.isEmpty()) {
            throw ReviewProblem.invalid(unknown);
        }
    }

    private static AccountId account(Actor actor) {
        return actor.accountId().orElseThrow();
    }
}
