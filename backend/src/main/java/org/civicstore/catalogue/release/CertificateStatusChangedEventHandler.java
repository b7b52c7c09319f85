package org.civicstore.catalogue.release;

import jakarta.inject.Singleton;
import org.civicstore.certificate.CertificateStatusChanged;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** A certificate gained or lost its force: what it covers comes or goes with it. */
@Singleton
class CertificateStatusChangedEventHandler implements EventHandler<CertificateStatusChanged> {
    private final PublicationService publications;

    CertificateStatusChangedEventHandler(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public Class<CertificateStatusChanged> event() {
        return CertificateStatusChanged.class;
    }

    @Override
    public void handle(Tx tx, CertificateStatusChanged event) {
        publications.certificateIs(
                tx, event.certificate().number(), event.certificate().status());
    }
}
