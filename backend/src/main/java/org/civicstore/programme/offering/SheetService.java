package org.civicstore.programme.offering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.certification.change.offer.OfferComparison;
import org.civicstore.certification.change.offer.OfferDifference;
import org.civicstore.certification.eligibility.OfferSheet;
import org.civicstore.programme.ProgrammeStatus;
import org.civicstore.programme.ProgrammesVersion;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.web.RowVersion;

/** What vendors do with the offers of their listings. Texts are read and tried before the transaction, for that takes a while. */
@Singleton
class SheetService {
    private static final Actor STORE = new Actor.SystemActor();

    private final Transactor transactor;
    private final SheetRepository sheets;
    private final SheetDesk desk;
    private final ProgrammesVersion version;
    private final Ids ids;
    private final Clock clock;

    SheetService(
            Transactor transactor,
            SheetRepository sheets,
            SheetDesk desk,
            ProgrammesVersion version,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.sheets = sheets;
        this.desk = desk;
        this.version = version;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps what the vendor is writing, right or wrong; an empty text goes back to what holds. */
    void draft(Actor actor, SheetDesk.Place place, int expected, String text) {
        Instant now = clock.instant();
        change(
                actor,
                place,
                expected,
                (tx, sheet) ->
                        text.isBlank() ? sheet.discard() : sheet.write(new Sheet.Draft(text, now, account(actor))));
    }

    /**
     * Hands a sheet in. What is routine holds at once; the rest waits for certifiers.
     *
     * @throws ProblemException {@code invalid-input} that names what is wrong, or the example that fails and why
     */
    void handIn(Actor actor, SheetDesk.Place place, int expected, String text, String reason) {
        SheetPolicy.demandWriting(actor, place.owner());
        OfferSheet after = desk.read(place, text).demandSound();
        List<OfferDifference> differences = desk.differences(place, desk.inForce(place), after);
        if (differences.isEmpty()) {
            throw invalid("/text", "nothing-changed", "This is what holds already.");
        }
        ChangeClass changeClass = OfferComparison.classOf(differences);
        Instant now = clock.instant();
        change(actor, place, expected, (tx, sheet) -> {
            demandNoneOpen(tx, sheet);
            SheetChange change = new SheetChange(
                    ids.next(),
                    sheet.id(),
                    sheet.changes() + 1,
                    text,
                    reason,
                    changeClass,
                    SheetStatus.WAITING,
                    now,
                    account(actor),
                    Optional.empty(),
                    Optional.empty(),
                    0);
            sheets.insert(tx, change);
            sheets.record(tx, SheetAction.HAND_IN, Optional.empty(), change, actor, reason, now);
            return changeClass == ChangeClass.ROUTINE ? takeEffect(tx, sheet.handIn(), change, now) : sheet.handIn();
        });
    }

    /** Takes back what no certifier has decided yet; its text becomes the draft again. */
    void withdraw(Actor actor, SheetDesk.Place place, int number, String reason) {
        Instant now = clock.instant();
        change(actor, place, -1, (tx, sheet) -> {
            SheetChange before =
                    sheets.lockChange(tx, sheet, number).orElseThrow(() -> CommonProblem.notFound("change"));
            SheetChange after = before.decide(SheetAction.WITHDRAW, now);
            sheets.save(tx, after);
            sheets.record(tx, SheetAction.WITHDRAW, Optional.of(before.status()), after, actor, reason, now);
            return sheet.draft().isPresent()
                    ? sheet
                    : sheet.write(new Sheet.Draft(before.content(), now, account(actor)));
        });
    }

    /** Says how many have an offer that counts its places; at the last one nobody is offered it any more. */
    void count(Actor actor, SheetDesk.Place place, String offer, long used) {
        SheetPolicy.demandWriting(actor, place.owner());
        boolean counted = desk.read(place, desk.inForce(place)).sheet().stream()
                .flatMap(sheet -> sheet.terms(offer).stream())
                .flatMap(terms -> terms.places().stream())
                .findFirst()
                .isPresent();
        if (!counted) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "No certified offer of that name has a limited number of places.",
                    "Have a number of places certified first.");
        }
        Instant now = clock.instant();
        change(actor, place, -1, (tx, sheet) -> {
            sheets.count(tx, sheet, offer, used, account(actor), now);
            return sheet.count();
        });
    }

    private Sheet takeEffect(Tx tx, Sheet sheet, SheetChange change, Instant now) {
        SheetChange after = change.decide(SheetAction.TAKE_EFFECT, now);
        sheets.save(tx, after);
        sheets.record(
                tx,
                SheetAction.TAKE_EFFECT,
                Optional.of(change.status()),
                after,
                STORE,
                "Every difference is routine.",
                now);
        return sheet.takeEffect(change.number());
    }

    private void change(Actor actor, SheetDesk.Place place, int expected, BiFunction<Tx, Sheet, Sheet> decide) {
        SheetPolicy.demandWriting(actor, place.owner());
        transactor.run(tx -> {
            Sheet before = sheets.lock(tx, place.programme(), place.listing(), place.owner());
            SheetPolicy.demandWriting(actor, before.organisation());
            demandNotEnded(place);
            RowVersion.check(expected < 0 ? OptionalInt.empty() : OptionalInt.of(expected), before.rowVersion());
            sheets.save(tx, decide.apply(tx, before));
            tx.afterCommit(version::changedHere);
        });
    }

    private void demandNoneOpen(Tx tx, Sheet sheet) {
        if (sheets.open(tx, sheet).isPresent()) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "A change of these offers waits for certifiers already.",
                    "Take it back first, or wait for the decision; the draft is kept.");
        }
    }

    private static void demandNotEnded(SheetDesk.Place place) {
        if (place.rules().standing().status() == ProgrammeStatus.ENDED) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE, "The programme has ended; nothing is offered in it any more.");
        }
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "The offers cannot be saved like this.",
                "Correct what is listed under errors and send again.",
                List.of(new FieldProblem(pointer, code, detail)));
    }

    private static AccountId account(Actor actor) {
        return actor.accountId().orElseThrow();
    }
}
