package org.civicstore.review.memory;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.verdict.LongestException;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseFile;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewProblem;
import org.civicstore.review.Tally;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;

/**
 * Clears findings, and takes that back. What is cleared stays so for the listing until its day; the verdict, in which two
 * persons agree, shows the second one what was cleared.
 */
@Singleton
public class ClearingService {
    private final Transactor transactor;
    private final CaseDesk desk;
    private final ClearingRepository clearings;
    private final Ids ids;
    private final Clock clock;

    ClearingService(Transactor transactor, CaseDesk desk, ClearingRepository clearings, Ids ids, Clock clock) {
        this.transactor = transactor;
        this.desk = desk;
        this.clearings = clearings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param until the last day on which the finding does not count */
    public void clear(Actor actor, ReviewId id, String fingerprint, String reason, LocalDate until, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.CLEAR, seen);
            Instant now = clock.instant();
            CaseFile file = desk.file(tx, before);
            Finding finding = file.finding(fingerprint).orElseThrow(() -> CommonProblem.notFound("finding"));
            requirePossible(file, finding, LocalDate.ofInstant(now, ZoneOffset.UTC), until);
            clearings.insert(
                    tx,
                    new Clearing(
                            ids.next(),
                            before.facts().listingSlug(),
                            fingerprint,
                            finding.criterion(),
                            reason,
                            id,
                            account(actor),
                            now,
                            until,
                            Optional.empty()));
            keep(
                    tx,
                    before,
                    ReviewAction.CLEAR,
                    account(actor),
                    finding.rule() + " until " + until + ". " + reason,
                    now);
        });
    }

    /** The finding counts again, in this case and in every later one. */
    public void reopen(Actor actor, ReviewId id, String fingerprint, String reason, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.REOPEN, seen);
            Clearing cleared = desk.file(tx, before)
                    .remembered()
                    .clearing(fingerprint)
                    .orElseThrow(() -> CommonProblem.notFound("cleared finding"));
            Instant now = clock.instant();
            clearings.end(tx, cleared.id(), account(actor), reason, now);
            keep(tx, before, ReviewAction.REOPEN, account(actor), reason, now);
        });
    }

    private void keep(Tx tx, Review before, ReviewAction action, AccountId by, String story, Instant now) {
        Tally tally = Tally.of(desk.file(tx, before).assess(List.of()).states());
        desk.keep(tx, before, before.touch(action).tallied(tally), action, Optional.of(by), story, now);
    }

    private static void requirePossible(CaseFile file, Finding finding, LocalDate today, LocalDate until) {
        List<FieldProblem> errors = new ArrayList<>();
        if (file.remembered().clearing(finding.fingerprint()).isPresent()) {
            errors.add(new FieldProblem(
                    "/fingerprint", "already-cleared", "This finding is cleared already; reopen it first."));
        }
        if (!LongestException.allows(finding.severity(), today, until)) {
            errors.add(new FieldProblem(
                    "/until",
                    "out-of-range",
                    "Choose a day from tomorrow on, at most " + LongestException.days(finding.severity())
                            + " days ahead: nothing is cleared for good."));
        }
        if (!errors.isEmpty()) {
            throw ReviewProblem.invalid(errors);
        }
    }

    private static AccountId account(Actor actor) {
        return actor.accountId().orElseThrow();
    }
}
