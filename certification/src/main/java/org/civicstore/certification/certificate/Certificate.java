package org.civicstore.certification.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.verdict.Condition;

/**
 * The proof that a release met an edition of the criteria.
 *
 * @param number what people quote, such as {@code CS-2026-000123}
 * @param issuer the store that stands for it; its signing keys are published under this address
 * @param artifactSha256 lower-case hex digest of the bytes; empty when the store does not hold them (web app, store link).
 *     Of an iOS app: of the package that was examined, which the App Store packs anew for each device
 * @param address where the certified app is opened or installed; empty when the store hands out the bytes
 * @param profile id of the profile that was demanded
 * @param edition id of the criteria edition
 * @param conditions what must be mended, and by when
 * @param validFrom in whole seconds
 * @param validUntil in whole seconds, exclusive
 * @param statusUrl where it can be seen whether the certificate still stands
 */
public record Certificate(
        String number,
        URI issuer,
        String issuerName,
        String listingSlug,
        String listingName,
        String organisationName,
        String organisationNumber,
        String version,
        Optional<String> artifactSha256,
        Optional<URI> address,
        String profile,
        String edition,
        List<Condition> conditions,
        Instant validFrom,
        Instant validUntil,
        URI statusUrl) {

    public Certificate {
        conditions = List.copyOf(conditions);
        if (!validFrom.isBefore(validUntil)) {
            throw new IllegalArgumentException("A certificate ends after it begins: " + number);
        }
    }
}
