package org.civicstore.certificate;

import jakarta.inject.Singleton;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Has the vendor told by mail what became of a certificate, once for each change. */
@Singleton
class CertificateStatusChangedEventHandler implements EventHandler<CertificateStatusChanged> {
    private final TellVendor mail;

    CertificateStatusChangedEventHandler(TellVendor mail) {
        this.mail = mail;
    }

    @Override
    public Class<CertificateStatusChanged> event() {
        return CertificateStatusChanged.class;
    }

    @Override
    public void handle(Tx tx, CertificateStatusChanged event) {
        CertificateNews.of(event.from(), event.certificate().status())
                .ifPresent(news -> mail.plan(
                        tx,
                        new TellVendor.Payload(event.certificate().number(), news, event.reason(), event.remedy()),
                        event.at()));
    }
}
