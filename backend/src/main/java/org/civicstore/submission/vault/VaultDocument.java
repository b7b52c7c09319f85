package org.civicstore.submission.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.submission.StoredFile;

/**
 * A document of an organisation.
 *
 * @param keptAt when it came, or when its end was last moved: what was nearer than a reminder then needs none
 */
record VaultDocument(
        UUID id, OrganisationId organisation, VaultDetails details, StoredFile file, AccountId keptBy, Instant keptAt) {

    /** Days before the end, the last reminder first. */
    private static final List<Integer> DAYS_BEFORE = List.of(7, 30, 60);

    static final int EARLIEST = 60;

    boolean expiredAt(Instant now) {
        return details.expiredOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /**
     * Which reminder is the one of now: after a pause of the store only the latest is worth sending, and of an end that was
     * nearer when the vendor wrote it down nobody is reminded.
     */
    Optional<Integer> reminderAt(Instant now) {
        return details.expiresOn()
                .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .filter(now::isBefore)
                .flatMap(end -> DAYS_BEFORE.stream()
                        .filter(days -> !now.isBefore(end.minus(Duration.ofDays(days))))
                        .findFirst()
                        .filter(days -> end.minus(Duration.ofDays(days)).isAfter(keptAt)));
    }
}
