package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certification.criterion.FastTrack;
import org.civicstore.certification.verdict.Condition;

/**
 * The certificate of the release that is on offer.
 *
 * @param verified how many criteria a certifier established
 * @param scanned how many criteria a machine established
 * @param validUntil exclusive
 */
@Introspected
public record CertificateNotice(
        String number,
        CertificateStatus status,
        String profile,
        String edition,
        List<Condition> conditions,
        int verified,
        int scanned,
        Instant validFrom,
        Instant validUntil) {

    public CertificateNotice {
        conditions = List.copyOf(conditions);
    }

    /** Whether it was issued on the fast track, on few criteria and for few days. */
    public boolean onFastTrack() {
        return FastTrack.shipped().issued(validFrom, validUntil);
    }
}
