package org.civicstore.submission.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.OrganisationId;

/**
 * A document that an organisation keeps ends soon. Told once for each of the days before it.
 *
 * @param lastDay on which it still counts
 */
public record DocumentEnding(
        UUID document, OrganisationId organisation, String title, LocalDate lastDay, int daysBefore, Instant at)
        implements Event {}
