package org.civicstore.review.conflict;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.Conflict;
import org.civicstore.review.ConflictRepository;
import org.civicstore.review.ProposalRepository;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewRepository;
import org.civicstore.review.ReviewStatus;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Declares conflicts of interest, and ends them. Whoever declares one cannot take it back alone. */
@Singleton
class ConflictService {
    private final Transactor transactor;
    private final CaseDesk desk;
    private final ReviewRepository reviews;
    private final ProposalRepository proposals;
    private final ConflictRepository conflicts;
    private final Ids ids;
    private final Clock clock;

    ConflictService(
            Transactor transactor,
            CaseDesk desk,
            ReviewRepository reviews,
            ProposalRepository proposals,
            ConflictRepository conflicts,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.desk = desk;
        this.reviews = reviews;
        this.proposals = proposals;
        this.conflicts = conflicts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Leaves this case, and every other one of its organisation, to colleagues. What the person held goes back into the
     * queue; a verdict that the person proposed lapses.
     */
    void declare(Actor actor, ReviewId id, String reason) {
        AccountId who = actor.accountId().orElseThrow();
        Instant now = clock.instant();
        transactor.run(tx -> {
            Review shown = desk.open(tx, actor, id, ReviewAction.STEP_ASIDE, OptionalInt.empty());
            conflicts.insert(
                    tx,
                    new Conflict(
                            ids.next(),
                            who,
                            shown.facts().organisation(),
                            Conflict.Kind.DECLARED,
                            reason,
                            now,
                            Optional.empty()));
            leave(tx, shown, who, reason, now);
            for (Review held : reviews.lockHeld(tx, who, shown.facts().organisation())) {
                leave(tx, held, who, reason, now);
            }
        });
    }

    private void leave(Tx tx, Review before, AccountId who, String reason, Instant now) {
        Review after = before.stepAside(who);
        if (before.status() == ReviewStatus.VERDICT_PROPOSED && after.status() != before.status()) {
            proposals.lapse(tx, before.proposal().orElseThrow(), now);
        }
        desk.keep(tx, before, after, ReviewAction.STEP_ASIDE, Optional.of(who), reason, now);
    }

    /** An operator who is somebody else finds that there is no such interest, or none any more. */
    void end(Actor actor, UUID id, String reason) {
        transactor.run(tx -> {
            Conflict conflict = conflicts.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("conflict"));
            AccountId by = actor.accountId().orElseThrow();
            if (!actor.holds(Role.OPERATOR) || conflict.account().equals(by)) {
                throw ProblemException.of(
                        CommonProblem.FORBIDDEN, "An operator who is somebody else ends a conflict of interest.");
            }
            if (!conflicts.end(tx, id, by, reason, clock.instant())) {
                throw CommonProblem.notFound("conflict");
            }
        });
    }
}
