package org.civicstore.certificate;

import static org.civicstore.generated.db.Tables.CERTIFICATE;
import static org.civicstore.generated.db.Tables.CERTIFICATE_HISTORY;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers which certificates of a vendor were ever held back. All of it is public. */
@Singleton
public class HeldBackQueries {
    private final Transactor transactor;

    HeldBackQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** The latest first. */
    public List<HeldBack> of(OrganisationId vendor, int most) {
        return transactor
                .reading()
                .select(
                        CERTIFICATE.NUMBER,
                        CERTIFICATE.LISTING_NAME,
                        CERTIFICATE_HISTORY.TO_STATUS,
                        CERTIFICATE_HISTORY.REASON,
                        CERTIFICATE_HISTORY.HAPPENED_AT)
                .from(CERTIFICATE)
                .join(CERTIFICATE_HISTORY)
                .on(CERTIFICATE_HISTORY.CERTIFICATE_ID.eq(CERTIFICATE.ID))
                .where(CERTIFICATE.ORGANISATION_ID.eq(Uuids.bytes(vendor.value())))
                .and(CERTIFICATE_HISTORY.TO_STATUS.in(
                        CertificateStatus.SUSPENDED.name(), CertificateStatus.REVOKED.name()))
                .orderBy(CERTIFICATE_HISTORY.HAPPENED_AT.desc(), CERTIFICATE_HISTORY.ID.desc())
                .limit(most)
                .fetch(row -> new HeldBack(
                        row.value1(),
                        row.value2(),
                        CertificateStatus.valueOf(row.value3()),
                        row.value4(),
                        Times.instant(row.value5())));
    }
}
