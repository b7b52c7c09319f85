package org.civicstore.catalogue.release;

import jakarta.inject.Singleton;
import org.civicstore.organisation.OrganisationRejected;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** An organisation was refused, perhaps after it had been verified: nothing of it is shown any longer. */
@Singleton
class OrganisationRejectedEventHandler implements EventHandler<OrganisationRejected> {
    private final PublicationService publications;

    OrganisationRejectedEventHandler(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public Class<OrganisationRejected> event() {
        return OrganisationRejected.class;
    }

    @Override
    public void handle(Tx tx, OrganisationRejected event) {
        publications.publisherListed(tx, event.organisation(), false);
    }
}
