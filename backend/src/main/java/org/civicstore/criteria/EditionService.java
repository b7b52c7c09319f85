package org.civicstore.criteria;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;

/** Moves editions along. Exactly one is in force at any moment. */
@Singleton
class EditionService {
    private static final int LONGEST_CONSULTATION_DAYS = 366;

    private final Transactor transactor;
    private final EditionRepository editions;
    private final Clock clock;

    EditionService(Transactor transactor, EditionRepository editions, Clock clock) {
        this.transactor = transactor;
        this.editions = editions;
        this.clock = clock;
    }

    /** @param until the last day on which people may comment, from tomorrow on and at most a year ahead */
    void consult(Actor actor, String edition, LocalDate until, String reason) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        move(actor, edition, EditionAction.CONSULT, reason, now, before -> {
            if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_CONSULTATION_DAYS))) {
                throw EditionProblem.invalid(new FieldProblem(
                        "/until", "out-of-range", "Choose a day from tomorrow on, at most a year ahead."));
            }
            return before.consult(until, now);
        });
    }

    void takeBack(Actor actor, String edition, String reason) {
        move(actor, edition, EditionAction.TAKE_BACK, reason, clock.instant(), EditionStanding::takeBack);
    }

    /** Puts the edition in force and retires the one before it. Running cases keep theirs. */
    void enforce(Actor actor, String edition, String reason) {
        Instant now = clock.instant();
        move(actor, edition, EditionAction.ENFORCE, reason, now, before -> before.enforce(now));
    }

    private void move(
            Actor actor,
            String edition,
            EditionAction action,
            String reason,
            Instant now,
            UnaryOperator<EditionStanding> decide) {
        transactor.run(tx -> {
            EditionStanding inForce = editions.lockInForce(tx);
            EditionPolicy.require(actor);
            if (!CriteriaEdition.shipped().contains(edition)) {
                throw CommonProblem.notFound("edition");
            }
            EditionStanding before = editions.of(tx, edition);
            EditionStanding after = decide.apply(before);
            if (after.status() == EditionStatus.IN_FORCE) {
                retire(tx, inForce, edition, now);
            }
            editions.save(tx, after);
            editions.record(tx, action, before, after, actor.accountId(), reason, now);
        });
    }

    private void retire(Tx tx, EditionStanding before, String successor, Instant now) {
        EditionStanding after = before.retire(now);
        editions.save(tx, after);
        editions.record(
                tx,
                EditionAction.RETIRE,
                before,
                after,
                Optional.empty(),
                "Edition " + successor + " took its place.",
                now);
    }
}
