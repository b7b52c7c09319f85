package org.civicstore.catalogue.release;

import jakarta.inject.Singleton;
import org.civicstore.organisation.OrganisationVerified;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** An organisation was verified: what is certified of it is shown. */
@Singleton
class OrganisationVerifiedEventHandler implements EventHandler<OrganisationVerified> {
    private final PublicationService publications;

    OrganisationVerifiedEventHandler(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public Class<OrganisationVerified> event() {
        return OrganisationVerified.class;
    }

    @Override
    public void handle(Tx tx, OrganisationVerified event) {
        publications.publisherListed(tx, event.organisation(), true);
    }
}
