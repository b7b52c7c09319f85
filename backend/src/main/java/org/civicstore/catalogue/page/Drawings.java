package org.civicstore.catalogue.page;

import org.civicstore.catalogue.shelf.FactSource;
import org.civicstore.certificate.CertificateStatus;

/** Which drawing stands for a state: the state is a name that the styles know, the rest is path data. */
public final class Drawings {
    private Drawings() {}

    /** How far the light of a certificate goes. */
    public static String seal(CertificateStatus status) {
        return switch (status) {
            case VALID -> "valid";
            case PROVISIONAL -> "condition";
            case SUSPENDED -> "suspended";
            case EXPIRED, SUPERSEDED -> "expired";
            case REVOKED -> "revoked";
        };
    }

    /** The sign in the small seal beside words. */
    public static String markSign(CertificateStatus status) {
        return switch (status) {
            case VALID -> "m6 12.6 3 3 5.2-6";
            case PROVISIONAL, EXPIRED, SUPERSEDED -> "M10 8v4.5l2.4 1.8";
            case SUSPENDED -> "M7.5 9v6.5M12.5 9v6.5";
            case REVOKED -> "m6.5 9 7 7M13.5 9l-7 7";
        };
    }

    /** The sign in the big seal. */
    public static String sealSign(CertificateStatus status) {
        return switch (status) {
            case VALID -> "m17.5 45.5 8 8 14-16.5";
            case PROVISIONAL, EXPIRED, SUPERSEDED ->
                "M38.5 45.7a10.5 10.5 0 1 1-21 0 10.5 10.5 0 0 1 21 0ZM28 40v6.2l4 3";
            case SUSPENDED -> "M22.5 37.5v17M33.5 37.5v17";
            case REVOKED -> "m19 37 18 18M37 37 19 55";
        };
    }

    /** How much light there is in the window of a fact: none, half, full. */
    public static String source(FactSource source) {
        return switch (source) {
            case DECLARED -> "declared";
            case SCANNED -> "scanned";
            case VERIFIED -> "verified";
        };
    }
}
