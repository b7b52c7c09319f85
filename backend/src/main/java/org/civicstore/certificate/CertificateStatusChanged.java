package org.civicstore.certificate;

import java.time.Instant;
import org.civicstore.shared.event.Event;

/**
 * A certificate was suspended, restored, ended or superseded, or a second person stands behind its suspension now. Running
 * out is not told: it is a matter of the clock.
 *
 * @param certificate as it is now
 * @param from what it was before
 * @param reason for the public; never blank
 * @param remedy what the vendor should do, for the vendor only; may be empty
 */
public record CertificateStatusChanged(
        CertificateSummary certificate, CertificateStatus from, String reason, String remedy, Instant at)
        implements Event {

    /** A change that leaves the vendor nothing in particular to do. */
    public CertificateStatusChanged(CertificateSummary certificate, CertificateStatus from, String reason, Instant at) {
        this(certificate, from, reason, "", at);
    }

    /** What the vendor is told: the reason, and what to do about it. */
    public String toVendor() {
        return remedy.isBlank() ? reason : reason + "\n\n" + remedy;
    }
}
