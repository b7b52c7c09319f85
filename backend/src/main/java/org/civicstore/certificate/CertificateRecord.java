package org.civicstore.certificate;

import java.time.Instant;
import java.util.List;

/**
 * All that the public may know of a certificate.
 *
 * @param since when it came to be what it is now
 * @param keyId the key that signed it
 * @param history oldest first; the first entry is its issue
 */
public record CertificateRecord(
        CertificateSummary certificate,
        Instant since,
        String organisationName,
        String organisationNumber,
        String organisationCountry,
        Instant issuedAt,
        String keyId,
        List<CertificateHistoryEntry> history) {

    public CertificateRecord {
        history = List.copyOf(history);
    }
}
