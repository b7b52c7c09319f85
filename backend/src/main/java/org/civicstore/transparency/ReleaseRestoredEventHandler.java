package org.civicstore.transparency;

import jakarta.inject.Singleton;
import org.civicstore.catalogue.release.ReleaseRestored;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Logs that a hidden release can be had again. */
@Singleton
class ReleaseRestoredEventHandler implements EventHandler<ReleaseRestored> {
    private final LogService log;

    ReleaseRestoredEventHandler(LogService log) {
        this.log = log;
    }

    @Override
    public Class<ReleaseRestored> event() {
        return ReleaseRestored.class;
    }

    @Override
    public void handle(Tx tx, ReleaseRestored event) {
        log.append(
                tx, Facts.release(FactType.RELEASE_PUBLISHED, event.listingSlug(), event.releaseVersion(), event.at()));
    }
}
