package org.civicstore.review.waiver;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.verdict.LongestException;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.ConflictGuard;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;

/** Proposes, grants, returns and ends waivers; nobody grants alone. */
@Singleton
public class WaiverService {
    private final Transactor transactor;
    private final CaseDesk desk;
    private final WaiverRepository waivers;
    private final ConflictGuard conflicts;
    private final Ids ids;
    private final Clock clock;

    WaiverService(
            Transactor transactor,
            CaseDesk desk,
            WaiverRepository waivers,
            ConflictGuard conflicts,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.desk = desk;
        this.waivers = waivers;
        this.conflicts = conflicts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody proposes for the listing of a case.
     *
     * @param onlyProfile only under the profile of the case
     * @param onlyVersion only for the release of the case
     */
    public record Wanted(String criterion, String reason, LocalDate until, boolean onlyProfile, boolean onlyVersion) {}

    public void propose(Actor actor, ReviewId id, Wanted wanted, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.WAIVE, seen);
            CaseFacts facts = before.facts();
            Instant now = clock.instant();
            Severity severity = desk.file(tx, before)
                    .edition()
                    .find(wanted.criterion())
                    .map(criterion -> criterion.severityFor(facts.profile()))
                    .orElseThrow(() -> CommonProblem.notFound("criterion in this case"));
            requirePossible(severity, wanted, LocalDate.ofInstant(now, ZoneOffset.UTC));
            waivers.insert(
                    tx,
                    new Waiver(
                            ids.next(),
                            facts.listingSlug(),
                            facts.listingName(),
                            facts.organisation(),
                            wanted.criterion(),
                            wanted.onlyProfile() ? Optional.of(facts.profile()) : Optional.empty(),
                            wanted.onlyVersion() ? Optional.of(facts.releaseVersion()) : Optional.empty(),
                            wanted.reason(),
                            id,
                            account(actor),
                            now,
                            wanted.until(),
                            WaiverStatus.PROPOSED,
                            Optional.empty(),
                            Optional.empty()));
            String story = wanted.criterion() + " until " + wanted.until() + ". " + wanted.reason();
            desk.keep(tx, before, before.touch(ReviewAction.WAIVE), ReviewAction.WAIVE, actor.accountId(), story, now);
        });
    }

    public void confirm(Actor actor, UUID id) {
        Instant now = clock.instant();
        transactor.run(tx -> {
            Waiver before = open(tx, actor, id);
            if (LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(before.until())) {
                throw ReviewProblem.invalid(List.of(
                        new FieldProblem("/until", "out-of-range", "Its last day has passed; propose another one.")));
            }
            waivers.save(tx, before.confirm(actor, now), account(actor), "", now);
        });
    }

    public void giveBack(Actor actor, UUID id, String reason) {
        transactor.run(
                tx -> waivers.save(tx, open(tx, actor, id).giveBack(actor), account(actor), reason, clock.instant()));
    }

    public void end(Actor actor, UUID id, String reason) {
        Instant now = clock.instant();
        transactor.run(tx -> waivers.save(tx, open(tx, actor, id).end(now), account(actor), reason, now));
    }

    private Waiver open(Tx tx, Actor actor, UUID id) {
        Waiver waiver = waivers.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("waiver"));
        WaiverPolicy.require(actor, waiver);
        conflicts.require(tx, actor, waiver.organisation());
        return waiver;
    }

    private static void requirePossible(Severity severity, Wanted wanted, LocalDate today) {
        List<FieldProblem> errors = new ArrayList<>();
        // An edition would have to name the blocking criteria that may be waived; none does.
        if (severity == Severity.BLOCKING) {
            errors.add(new FieldProblem(
                    "/criterion",
                    "not-waivable",
                    "A blocking criterion may be waived only where the edition says so."));
        } else if (!LongestException.allows(severity, today, wanted.until())) {
            errors.add(new FieldProblem(
                    "/until",
                    "out-of-range",
                    "Choose a day from tomorrow on, at most " + LongestException.days(severity)
                            + " days ahead: nothing is waived for good."));
        }
        if (!errors.isEmpty()) {
            throw ReviewProblem.invalid(errors);
        }
    }

    private static AccountId account(Actor actor) {
        return actor.accountId().orElseThrow();
    }
}
