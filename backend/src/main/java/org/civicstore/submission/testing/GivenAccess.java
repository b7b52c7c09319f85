package org.civicstore.submission.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.civicstore.shared.id.SubmissionId;

/**
 * Access that a vendor gave, as the database keeps it.
 *
 * @param lastDay on which it is shown
 * @param personas how many there are: all that is known of them without opening it
 * @param checkedAt when the address was asked last
 * @param silentSince since when it does not answer; empty while it does, or was not asked
 */
record GivenAccess(
        SubmissionId submission,
        Vault.Sealed sealed,
        int personas,
        LocalDate lastDay,
        Instant givenAt,
        Optional<Instant> checkedAt,
        Optional<Instant> silentSince) {

    /** The same, sealed otherwise. */
    GivenAccess with(Vault.Sealed anew) {
        return new GivenAccess(submission, anew, personas, lastDay, givenAt, checkedAt, silentSince);
    }

    boolean standsOn(LocalDate day) {
        return !day.isAfter(lastDay);
    }
}
