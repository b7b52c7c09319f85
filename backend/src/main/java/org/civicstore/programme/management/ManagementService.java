package org.civicstore.programme.management;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.Arrangement;
import org.civicstore.programme.ProgrammeAction;
import org.civicstore.programme.ProgrammeRepository;
import org.civicstore.programme.ProgrammeStanding;
import org.civicstore.programme.ProgrammesVersion;
import org.civicstore.programme.SeasonService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.web.RowVersion;

/** What operators do with programmes. Rules are read and tried before the transaction, for that takes a while. */
@Singleton
class ManagementService {
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Transactor transactor;
    private final ProgrammeRepository programmes;
    private final SeasonService seasons;
    private final ArrangementRules arrangements;
    private final StandingSheets sheets;
    private final ProgrammesVersion version;
    private final Ids ids;
    private final Clock clock;

    ManagementService(
            Transactor transactor,
            ProgrammeRepository programmes,
            SeasonService seasons,
            ArrangementRules arrangements,
            StandingSheets sheets,
            ProgrammesVersion version,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.programmes = programmes;
        this.seasons = seasons;
        this.arrangements = arrangements;
        this.sheets = sheets;
        this.version = version;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new programme with the first version of its rules; opens at once when its first day has come.
     *
     * @return its slug, which stands in the text
     */
    String announce(Actor actor, Arrangement arrangement, String text, String reason) {
        ProgrammePolicy.demandOperator(actor);
        Instant now = clock.instant();
        Programme programme = RulesDraft.read(text, day(now)).demandSound();
        arrangements.demandSound(arrangement);
        transactor.run(tx -> {
            ProgrammeStanding fresh = ProgrammeStanding.announced(ids.next(), programme.slug(), arrangement);
            if (!programmes.insert(tx, fresh)) {
                throw slugProblem("slug.taken", "There is a programme " + programme.slug() + " already.");
            }
            programmes.write(tx, fresh, text, now, actor, reason, now);
            programmes.record(tx, ProgrammeAction.ANNOUNCE, Optional.empty(), fresh, actor, reason, now);
            seasons.catchUp(tx, fresh);
            tx.afterCommit(version::changedHere);
        });
        return programme.slug();
    }

    /**
     * Another version of the rules.
     *
     * @param from when it decides; nothing or a time that has passed: now
     */
    void revise(Actor actor, String slug, int expected, String text, Optional<Instant> from, String reason) {
        ProgrammePolicy.demandOperator(actor);
        Instant now = clock.instant();
        Instant validFrom = from.filter(now::isBefore).orElse(now);
        Programme programme = RulesDraft.read(text, day(validFrom)).demandSound();
        demandSoon(validFrom, now);
        if (!programme.slug().equals(slug)) {
            throw slugProblem("slug.other", "These are the rules of " + programme.slug() + ", not of " + slug + ".");
        }
        change(actor, slug, expected, ProgrammeAction.REVISE, reason, (tx, before) -> {
            sheets.demandReadable(before, text);
            ProgrammeStanding after = before.revise();
            programmes.write(tx, after, text, validFrom, actor, reason, now);
            return after;
        });
    }

    void arrange(Actor actor, String slug, int expected, Arrangement arrangement, String reason) {
        ProgrammePolicy.demandOperator(actor);
        arrangements.demandSound(arrangement);
        change(actor, slug, expected, ProgrammeAction.ARRANGE, reason, (tx, before) -> before.arrange(arrangement));
    }

    /** @param action OPEN, CLOSE or END */
    void move(Actor actor, String slug, int expected, ProgrammeAction action, String reason) {
        change(actor, slug, expected, action, reason, (tx, before) -> before.move(action));
    }

    private void change(
            Actor actor,
            String slug,
            int expected,
            ProgrammeAction action,
            String reason,
            BiFunction<Tx, ProgrammeStanding, ProgrammeStanding> decide) {
        transactor.run(tx -> {
            ProgrammeStanding before = programmes.lock(tx, slug).orElseThrow(() -> CommonProblem.notFound("programme"));
            ProgrammePolicy.demandOperator(actor);
            RowVersion.check(OptionalInt.of(expected), before.rowVersion());
            ProgrammeStanding after = decide.apply(tx, before);
            programmes.save(tx, after);
            programmes.record(tx, action, Optional.of(before.status()), after, actor, reason, clock.instant());
            if (action == ProgrammeAction.ARRANGE) {
                seasons.catchUp(tx, after.saved());
            }
            tx.afterCommit(version::changedHere);
        });
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static void demandSoon(Instant validFrom, Instant now) {
        if (validFrom.isAfter(now.plus(FURTHEST))) {
            throw RulesDraft.invalid(
                    List.of(new FieldProblem("/validFrom", "too-late", "Choose a time within a year from now.")));
        }
    }

    private static RuntimeException slugProblem(String code, String detail) {
        return RulesDraft.invalid(List.of(new FieldProblem("/text", code, detail + " Write another slug.")));
    }
}
