package org.civicstore.certification.transparency;

import static org.civicstore.certification.transparency.FactField.ARTIFACT_DIGEST;
import static org.civicstore.certification.transparency.FactField.CERTIFICATE_DIGEST;
import static org.civicstore.certification.transparency.FactField.EDITION;
import static org.civicstore.certification.transparency.FactField.LISTING;
import static org.civicstore.certification.transparency.FactField.VERSION;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What happened, as the log tells it. The names are part of leaves that never change: only add to them. */
public enum FactType {
    /** A release met an edition. */
    CERTIFIED(LISTING, VERSION, EDITION, CERTIFICATE_DIGEST),
    /** A release did not meet an edition. */
    REFUSED(LISTING, VERSION, EDITION),
    /** A release was certified on conditions. */
    CONDITIONED(LISTING, VERSION, EDITION, CERTIFICATE_DIGEST),
    /** A certificate does not hold for now. */
    SUSPENDED(LISTING, VERSION, CERTIFICATE_DIGEST),
    /** A suspended certificate holds again. */
    RESTORED(LISTING, VERSION, CERTIFICATE_DIGEST),
    /** A certificate was ended. */
    REVOKED(LISTING, VERSION, CERTIFICATE_DIGEST),
    /** A certificate came to the end of its time. */
    EXPIRED(LISTING, VERSION, CERTIFICATE_DIGEST),
    /** A certificate gave way to that of a later release or edition. */
    SUPERSEDED(LISTING, VERSION, CERTIFICATE_DIGEST),
    /** A release can be had. */
    RELEASE_PUBLISHED(LISTING, VERSION),
    /** A release is hidden for now. */
    RELEASE_QUARANTINED(LISTING, VERSION),
    /** A release was taken back. */
    RELEASE_WITHDRAWN(LISTING, VERSION),
    /** An edition of the criteria counts from now on. */
    EDITION_ADOPTED(EDITION),
    /** A signing key came into use or went out of it; the artifact is the public key in DER (SubjectPublicKeyInfo). */
    KEY_CHANGED(ARTIFACT_DIGEST),
    /** The apps of an audit were drawn; the artifact is the record of the draw. */
    AUDIT_DRAWN(ARTIFACT_DIGEST);

    private final Set<FactField> needed;

    FactType(FactField... needed) {
        this.needed = Set.of(needed);
    }

    /** What a leaf of this type must say beside its time. */
    Set<FactField> needed() {
        return needed;
    }

    /** The name in a leaf, such as {@code release-published}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FactType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
