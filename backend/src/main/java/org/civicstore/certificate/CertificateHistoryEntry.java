package org.civicstore.certificate;

import java.time.Instant;
import java.util.Optional;

/** One change of what a certificate was worth; the first one is its issue. */
public record CertificateHistoryEntry(
        Instant at, Optional<CertificateStatus> from, CertificateStatus to, String reason) {}
