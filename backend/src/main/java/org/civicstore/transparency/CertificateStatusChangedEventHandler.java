package org.civicstore.transparency;

import jakarta.inject.Singleton;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certificate.CertificateStatusChanged;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Logs what became of a certificate. */
@Singleton
class CertificateStatusChangedEventHandler implements EventHandler<CertificateStatusChanged> {
    private final LogService log;
    private final CertificateQueries certificates;

    CertificateStatusChangedEventHandler(LogService log, CertificateQueries certificates) {
        this.log = log;
        this.certificates = certificates;
    }

    @Override
    public Class<CertificateStatusChanged> event() {
        return CertificateStatusChanged.class;
    }

    @Override
    public void handle(Tx tx, CertificateStatusChanged event) {
        log.append(
                tx,
                Facts.of(
                        type(event.from(), event.certificate().status()),
                        event.certificate(),
                        certificates.digest(tx, event.certificate().number()),
                        event.at()));
    }

    /** That the last condition is met makes a certificate whole: then it is certified as if there had been none. */
    static FactType type(CertificateStatus from, CertificateStatus to) {
        return switch (to) {
            case SUSPENDED -> FactType.SUSPENDED;
            case REVOKED -> FactType.REVOKED;
            case EXPIRED -> FactType.EXPIRED;
            case SUPERSEDED -> FactType.SUPERSEDED;
            case VALID -> from == CertificateStatus.SUSPENDED ? FactType.RESTORED : FactType.CERTIFIED;
            case PROVISIONAL -> from == CertificateStatus.SUSPENDED ? FactType.RESTORED : FactType.CONDITIONED;
        };
    }
}
