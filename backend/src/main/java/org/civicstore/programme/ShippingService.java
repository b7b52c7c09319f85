package org.civicstore.programme;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.certification.eligibility.ShippedProgrammes;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/**
 * Brings the programmes that come with the product into the database, once per node and start: what is not there is announced,
 * and a newer product renews rules that no operator has written. What operators have made their own stays theirs.
 */
@Singleton
class ShippingService {
    private static final Actor STORE = new Actor.SystemActor();
    private static final String REASON = "It came with the store.";

    private final Transactor transactor;
    private final ProgrammeRepository programmes;
    private final SeasonService seasons;
    private final Ids ids;
    private final Clock clock;

    ShippingService(
            Transactor transactor, ProgrammeRepository programmes, SeasonService seasons, Ids ids, Clock clock) {
        this.transactor = transactor;
        this.programmes = programmes;
        this.seasons = seasons;
        this.ids = ids;
        this.clock = clock;
    }

    void ship() {
        for (ShippedArrangements.Shipped shipped : ShippedArrangements.all()) {
            String content = new String(ShippedProgrammes.file(shipped.slug()), StandardCharsets.UTF_8);
            transactor.run(tx -> ship(tx, shipped, content));
        }
    }

    private void ship(Tx tx, ShippedArrangements.Shipped shipped, String content) {
        String population = new String(ShippedProgrammes.population(shipped.slug()), StandardCharsets.UTF_8);
        ProgrammeStanding fresh = ProgrammeStanding.announced(
                ids.next(), shipped.slug(), shipped.arrangement().withPopulation(population));
        if (programmes.insert(tx, fresh)) {
            Instant now = clock.instant();
            programmes.write(tx, fresh, content, now, STORE, REASON, now);
            programmes.record(tx, ProgrammeAction.ANNOUNCE, Optional.empty(), fresh, STORE, REASON, now);
            seasons.catchUp(tx, fresh);
        } else {
            programmes.lock(tx, shipped.slug()).ifPresent(known -> renew(tx, known, content));
        }
    }

    private void renew(Tx tx, ProgrammeStanding known, String content) {
        ProgrammeVersion newest = programmes.newest(tx, known);
        boolean outdated = newest.writtenBy().isEmpty() && !newest.content().equals(content);
        if (outdated && known.status() != ProgrammeStatus.ENDED) {
            Instant now = clock.instant();
            ProgrammeStanding renewed = known.revise();
            programmes.save(tx, renewed);
            programmes.write(tx, renewed, content, now, STORE, REASON, now);
            programmes.record(tx, ProgrammeAction.REVISE, Optional.of(known.status()), renewed, STORE, REASON, now);
        }
    }
}
