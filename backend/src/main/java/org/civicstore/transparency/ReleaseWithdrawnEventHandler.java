package org.civicstore.transparency;

import jakarta.inject.Singleton;
import org.civicstore.catalogue.release.ReleaseWithdrawn;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Logs that a release was taken back. */
@Singleton
class ReleaseWithdrawnEventHandler implements EventHandler<ReleaseWithdrawn> {
    private final LogService log;

    ReleaseWithdrawnEventHandler(LogService log) {
        this.log = log;
    }

    @Override
    public Class<ReleaseWithdrawn> event() {
        return ReleaseWithdrawn.class;
    }

    @Override
    public void handle(Tx tx, ReleaseWithdrawn event) {
        log.append(
                tx, Facts.release(FactType.RELEASE_WITHDRAWN, event.listingSlug(), event.releaseVersion(), event.at()));
    }
}
