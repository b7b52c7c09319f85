package org.civicstore.transparency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.certification.transparency.FactField;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.certification.transparency.PublicFact;
import org.civicstore.shared.storage.Digest;

/** What the log says of things that happened in the store. */
final class Facts {
    private Facts() {}

    /** Something that happened to a certificate. */
    static PublicFact of(FactType type, CertificateSummary certificate, Digest document, Instant at) {
        Map<FactField, String> said = new EnumMap<>(FactField.class);
        said.put(FactField.LISTING, certificate.listingSlug());
        said.put(FactField.VERSION, certificate.releaseVersion());
        said.put(FactField.EDITION, certificate.edition());
        said.put(FactField.CERTIFICATE_DIGEST, document.hex());
        certificate.artifact().ifPresent(artifact -> said.put(FactField.ARTIFACT_DIGEST, artifact.hex()));
        said.put(FactField.REASONS, "/certificates/" + certificate.number());
        return fact(type, at, said);
    }

    /** Something that happened to a release. */
    static PublicFact release(FactType type, String listing, String version, Instant at) {
        return fact(type, at, Map.of(FactField.LISTING, listing, FactField.VERSION, version));
    }

    /** A time is kept as finely as the database keeps it. */
    static PublicFact fact(FactType type, Instant at, Map<FactField, String> said) {
        return new PublicFact(type, at.truncatedTo(ChronoUnit.MICROS), said);
    }
}
