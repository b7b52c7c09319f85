package org.civicstore.transparency;

import jakarta.inject.Singleton;
import org.civicstore.catalogue.release.ReleaseQuarantined;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Logs that a release is hidden for now. */
@Singleton
class ReleaseQuarantinedEventHandler implements EventHandler<ReleaseQuarantined> {
    private final LogService log;

    ReleaseQuarantinedEventHandler(LogService log) {
        this.log = log;
    }

    @Override
    public Class<ReleaseQuarantined> event() {
        return ReleaseQuarantined.class;
    }

    @Override
    public void handle(Tx tx, ReleaseQuarantined event) {
        log.append(
                tx,
                Facts.release(FactType.RELEASE_QUARANTINED, event.listingSlug(), event.releaseVersion(), event.at()));
    }
}
