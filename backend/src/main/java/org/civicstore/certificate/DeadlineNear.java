package org.civicstore.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.civicstore.shared.event.Event;

/**
 * The day of a condition, or of the whole certificate, comes near. Told once for each of the days before it.
 *
 * @param criterion of the condition; empty when the certificate itself runs out
 * @param lastDay on which everything is still well
 */
public record DeadlineNear(
        CertificateSummary certificate, Optional<String> criterion, LocalDate lastDay, int daysBefore, Instant at)
        implements Event {}
