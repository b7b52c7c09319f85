package org.civicstore.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/** Moves programmes as their calendar says. */
@Singleton
public class SeasonService {
    private static final Actor STORE = new Actor.SystemActor();

    private final Transactor transactor;
    private final ProgrammeRepository programmes;
    private final ProgrammesVersion version;
    private final Clock clock;

    SeasonService(Transactor transactor, ProgrammeRepository programmes, ProgrammesVersion version, Clock clock) {
        this.transactor = transactor;
        this.programmes = programmes;
        this.version = version;
        this.clock = clock;
    }

    /** In a transaction of its own; nothing happens when somebody was quicker. */
    void catchUp(String slug) {
        transactor.run(tx -> programmes.lock(tx, slug).ifPresent(programme -> catchUp(tx, programme)));
    }

    /**
     * All moves that the calendar asks for by today, one after the other.
     *
     * @param programme locked, or just made in this transaction
     */
    public void catchUp(Tx tx, ProgrammeStanding programme) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        ProgrammeStanding before = programme;
        Optional<ProgrammeAction> due = before.due(today);
        while (due.isPresent()) {
            ProgrammeStanding after = before.move(due.get());
            programmes.save(tx, after);
            programmes.record(
                    tx, due.get(), Optional.of(before.status()), after, STORE, "The day in its calendar came.", now);
            before = after.saved();
            due = before.due(today);
        }
        if (before.status() != programme.status()) {
            tx.afterCommit(version::changedHere);
        }
    }
}
