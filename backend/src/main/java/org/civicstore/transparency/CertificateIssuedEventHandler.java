package org.civicstore.transparency;

import jakarta.inject.Singleton;
import org.civicstore.certificate.CertificateIssued;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Logs a new certificate, in the transaction in which the second person confirmed the verdict. */
@Singleton
class CertificateIssuedEventHandler implements EventHandler<CertificateIssued> {
    private final LogService log;
    private final CertificateQueries certificates;

    CertificateIssuedEventHandler(LogService log, CertificateQueries certificates) {
        this.log = log;
        this.certificates = certificates;
    }

    @Override
    public Class<CertificateIssued> event() {
        return CertificateIssued.class;
    }

    @Override
    public void handle(Tx tx, CertificateIssued event) {
        CertificateSummary certificate = event.certificate();
        FactType type = certificate.conditions().isEmpty() ? FactType.CERTIFIED : FactType.CONDITIONED;
        log.append(tx, Facts.of(type, certificate, certificates.digest(tx, certificate.number()), event.at()));
    }
}
