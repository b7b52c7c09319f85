package org.civicstore.certificate;

import java.util.Map;

/** In which language a vendor is written to: organisations have none of their own, so that of their country, or English. */
final class VendorLanguage {
    private static final Map<String, String> BY_COUNTRY =
            Map.of("NO", "nb", "SE", "sv", "DK", "da", "FR", "fr", "LU", "fr");

    private VendorLanguage() {}

    static String of(String country) {
        return BY_COUNTRY.getOrDefault(country, "en");
    }
}
