package org.civicstore.concern;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.civicstore.catalogue.release.ReleaseService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/** What operators do with concerns. */
@Singleton
class ConcernService {
    private final Transactor transactor;
    private final ConcernRepository concerns;
    private final ReleaseService releases;
    private final Events events;
    private final Clock clock;

    ConcernService(
            Transactor transactor, ConcernRepository concerns, ReleaseService releases, Events events, Clock clock) {
        this.transactor = transactor;
        this.concerns = concerns;
        this.releases = releases;
        this.events = events;
        this.clock = clock;
    }

    /** Confirms or corrects what the concern is about; another kind brings another clock. */
    void triage(Actor actor, String number, ConcernKind kind, String note) {
        transactor.run(tx -> {
            Concern before = open(tx, actor, number);
            Instant now = clock.instant();
            keep(tx, ConcernAction.TRIAGE, before, before.triage(kind, now), actor, note, now);
        });
    }

    /** Has the concern answered with another one about the same listing, and everything that was merged into it too. */
    void merge(Actor actor, String number, String into) {
        transactor.run(tx -> {
            Concern before = open(tx, actor, number);
            Concern main = concerns.lock(tx, into)
                    .filter(one -> one.listingSlug().equals(before.listingSlug()))
                    .orElseThrow(() -> ProblemException.of(
                            CommonProblem.INVALID_INPUT,
                            "There is no such concern about " + before.listingName() + ".",
                            "Give the number of another concern about the same listing.",
                            List.of(new FieldProblem("/into", "unknown", "Choose a concern about the same listing."))));
            Instant now = clock.instant();
            for (Concern follower : concerns.lockMergedInto(tx, before.id())) {
                Concern moved = follower.separate().merge(main, now);
                keep(tx, ConcernAction.MERGE, follower, moved, actor, "Into " + main.number(), now);
            }
            keep(tx, ConcernAction.MERGE, before, before.merge(main, now), actor, "Into " + main.number(), now);
            if (before.dueAt().isBefore(main.dueAt())) {
                concerns.save(tx, main.urged(before.dueAt()));
            }
        });
    }

    void separate(Actor actor, String number) {
        transactor.run(tx -> {
            Concern before = open(tx, actor, number);
            keep(tx, ConcernAction.SEPARATE, before, before.separate(), actor, "", clock.instant());
        });
    }

    /** Answers that something was done; when a version is named, quarantines that release in the same transaction. */
    void act(Actor actor, String number, ConcernOutcome outcome) {
        transactor.run(tx -> {
            Concern before = open(tx, actor, number);
            close(tx, actor, before, ConcernAction.ACT, outcome);
            outcome.quarantined()
                    .ifPresent(version -> releases.quarantine(
                            tx, actor, before.listingSlug(), version, outcome.answer() + " (" + number + ")"));
        });
    }

    /** Answers that nothing is done, and why. */
    void dismiss(Actor actor, String number, ConcernOutcome outcome) {
        transactor.run(tx -> close(tx, actor, open(tx, actor, number), ConcernAction.DISMISS, outcome));
    }

    private Concern open(Tx tx, Actor actor, String number) {
        Concern concern = concerns.lock(tx, number).orElseThrow(() -> CommonProblem.notFound("concern"));
        ConcernPolicy.require(actor, concern);
        return concern;
    }

    private void close(Tx tx, Actor actor, Concern main, ConcernAction action, ConcernOutcome outcome) {
        if (main.mergedInto().isPresent()) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "Concern " + main.number() + " is merged and is answered with the other one.",
                    "Answer that one, or separate this one first.");
        }
        Instant now = clock.instant();
        Concern closed = main.close(action, outcome, now);
        keep(tx, action, main, closed, actor, "", now);
        events.tell(tx, new ConcernClosed(closed));
        for (Concern follower : concerns.lockMergedInto(tx, main.id())) {
            Concern answered = follower.close(action, outcome, now);
            keep(tx, action, follower, answered, actor, "With " + main.number(), now);
            events.tell(tx, new ConcernClosed(answered));
        }
    }

    private void keep(
            Tx tx, ConcernAction action, Concern before, Concern after, Actor actor, String note, Instant at) {
        concerns.save(tx, after);
        concerns.record(tx, action, before, after, actor.accountId(), note, at);
    }
}
