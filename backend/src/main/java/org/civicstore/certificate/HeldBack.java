package org.civicstore.certificate;

import java.time.Instant;

/** A certificate was suspended or revoked. */
public record HeldBack(String number, String listingName, CertificateStatus status, String reason, Instant at) {}
