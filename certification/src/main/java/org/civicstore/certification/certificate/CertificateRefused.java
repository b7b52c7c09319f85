package org.civicstore.certification.certificate;

/** A certificate that cannot be relied on; the message says why in one sentence. */
public final class CertificateRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a certificate was refused. */
    public enum Reason {
        /** Not a compact JWS of a certificate at all. */
        MALFORMED,
        /** Signed by another algorithm than ES256, or by none. */
        ALGORITHM,
        /** Names a key that is not among the issuer's. */
        UNKNOWN_KEY,
        /** The content is not what was signed. */
        SIGNATURE,
        /** Begins later than the moment asked about. */
        NOT_YET_VALID,
        /** Ended before the moment asked about. */
        EXPIRED
    }

    private final Reason reason;

    public CertificateRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
