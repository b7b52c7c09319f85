package org.civicstore.programme.offering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.programme.ProgrammesVersion;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.RowVersion;

/** What certifiers do with a change of what a listing offers: one proposes, another confirms or gives back. */
@Singleton
class SheetDecisionService {
    private final Transactor transactor;
    private final SheetRepository sheets;
    private final SheetQueries queries;
    private final SheetDesk desk;
    private final ProgrammesVersion version;
    private final Clock clock;

    SheetDecisionService(
            Transactor transactor,
            SheetRepository sheets,
            SheetQueries queries,
            SheetDesk desk,
            ProgrammesVersion version,
            Clock clock) {
        this.transactor = transactor;
        this.sheets = sheets;
        this.queries = queries;
        this.desk = desk;
        this.version = version;
        this.clock = clock;
    }

    private interface Decision {
        SheetChange decide(Tx tx, Sheet sheet, SheetChange before, Instant now);
    }

    void propose(Actor actor, SheetDesk.Place place, int number, int expected, SheetOutcome outcome, String reason) {
        decide(actor, place, number, expected, (tx, sheet, before, now) -> {
            SheetChange after = before.propose(new SheetChange.Proposal(
                    outcome, reason, now, actor.accountId().orElseThrow()));
            record(tx, SheetAction.PROPOSE, before, after, actor, outcome + ". " + reason, now);
            return after;
        });
    }

    /** Agrees with what was proposed, as a second person. A change that is certified holds from now on. */
    void confirm(Actor actor, SheetDesk.Place place, int number, int expected) {
        SheetPolicy.demandCertifier(actor, place.owner());
        demandStillSound(place, number);
        decide(actor, place, number, expected, (tx, sheet, before, now) -> {
            SheetPolicy.demandSecond(actor, before);
            SheetOutcome outcome = before.proposal()
                    .filter(_ -> before.status() == SheetStatus.PROPOSED)
                    .map(SheetChange.Proposal::outcome)
                    .orElse(SheetOutcome.CERTIFY);
            SheetChange after = before.decide(outcome.confirmed(), now);
            if (outcome == SheetOutcome.CERTIFY) {
                sheets.save(tx, sheet.takeEffect(number));
                tx.afterCommit(version::changedHere);
            }
            record(tx, outcome.confirmed(), before, after, actor, "", now);
            return after;
        });
    }

    /** Gives the proposal back, as a second person. */
    void giveBack(Actor actor, SheetDesk.Place place, int number, int expected, String reason) {
        decide(actor, place, number, expected, (tx, sheet, before, now) -> {
            SheetPolicy.demandSecond(actor, before);
            SheetChange after = before.giveBack();
            record(tx, SheetAction.RETURN, before, after, actor, reason, now);
            return after;
        });
    }

    /** The agency may have changed its facts since it was handed in; a refusal does not depend on that. */
    private void demandStillSound(SheetDesk.Place place, int number) {
        queries.find(place.programme(), place.listing())
                .flatMap(sheet -> queries.change(sheet.id(), number))
                .filter(change -> change.proposal()
                        .filter(proposal -> proposal.outcome() == SheetOutcome.CERTIFY)
                        .isPresent())
                .ifPresent(change -> desk.read(place, change.content()).demandSound());
    }

    private void decide(Actor actor, SheetDesk.Place place, int number, int expected, Decision decision) {
        SheetPolicy.demandCertifier(actor, place.owner());
        transactor.run(tx -> {
            Sheet sheet = sheets.lock(tx, place.programme(), place.listing(), place.owner());
            SheetPolicy.demandCertifier(actor, sheet.organisation());
            SheetChange before =
                    sheets.lockChange(tx, sheet, number).orElseThrow(() -> CommonProblem.notFound("change"));
            RowVersion.check(OptionalInt.of(expected), before.rowVersion());
            sheets.save(tx, decision.decide(tx, sheet, before, clock.instant()));
        });
    }

    private void record(
            Tx tx, SheetAction action, SheetChange before, SheetChange after, Actor actor, String reason, Instant now) {
        sheets.record(tx, action, Optional.of(before.status()), after, actor, reason, now);
    }
}
