package org.civicstore.catalogue.rotation;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.civicstore.shared.persistence.Transactor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in the database where this node stands in the ring, so that the next start goes on there and the first in the
 * ring gain nothing from restarts.
 */
@Context
class RememberedPlaceService implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedPlaceService.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Rotation rotation;
    private final RotationRepository places;
    private final Transactor transactor;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rotation").factory());
    private Optional<UUID> remembered = Optional.empty();

    RememberedPlaceService(Rotation rotation, RotationRepository places, Transactor transactor) {
        this.rotation = rotation;
        this.places = places;
        this.transactor = transactor;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.scheduleWithFixedDelay(this::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            remember();
        } catch (RuntimeException e) {
            LOG.warn("The place in the ring could not be remembered; it is tried again", e);
        }
    }

    /** Writes nothing while nobody comes. */
    private void remember() {
        Optional<UUID> last = rotation.last().map(RingQueries.Place::listing);
        if (last.isPresent() && !last.equals(remembered)) {
            transactor.run(tx -> places.remember(tx, last.get()));
            remembered = last;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(5, TimeUnit.SECONDS);
        round();
    }
}
