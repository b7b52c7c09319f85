package org.civicstore.submission.vault;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a vendor says about a document.
 *
 * @param type what it is, one of the words of the criteria data such as {@code dpia}
 * @param issuer who stands behind it, such as the laboratory that tested
 * @param scope what it covers: which apps, versions or services
 * @param expiresOn the last day on which it counts, in UTC; empty when it has no end
 */
public record VaultDetails(
        String type,
        String title,
        String issuer,
        String scope,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> expiresOn) {

    public boolean expiredOn(LocalDate day) {
        return expiresOn.filter(day::isAfter).isPresent();
    }
}
