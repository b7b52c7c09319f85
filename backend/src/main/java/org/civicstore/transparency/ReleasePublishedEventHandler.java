package org.civicstore.transparency;

import jakarta.inject.Singleton;
import org.civicstore.catalogue.release.ReleasePublished;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Logs that a release can be had. */
@Singleton
class ReleasePublishedEventHandler implements EventHandler<ReleasePublished> {
    private final LogService log;

    ReleasePublishedEventHandler(LogService log) {
        this.log = log;
    }

    @Override
    public Class<ReleasePublished> event() {
        return ReleasePublished.class;
    }

    @Override
    public void handle(Tx tx, ReleasePublished event) {
        log.append(
                tx, Facts.release(FactType.RELEASE_PUBLISHED, event.listingSlug(), event.releaseVersion(), event.at()));
    }
}
