package org.civicstore.organisation;

import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.id.OrganisationId;

/**
 * An organisation as other slices and the public see it.
 *
 * @param verified whether anything of it may be listed
 * @param agreementAccepted whether it has accepted the publisher agreement that is in force now
 */
public record OrganisationProfile(
        OrganisationId id,
        String slug,
        String name,
        String country,
        String number,
        OrganisationKind kind,
        String address,
        String postalCode,
        String city,
        Optional<String> website,
        String contactEmail,
        String contactPhone,
        boolean verified,
        boolean agreementAccepted) {

    private static final Map<String, String> LANGUAGES =
            Map.of("NO", "nb", "SE", "sv", "DK", "da", "FR", "fr", "LU", "fr");

    /** In which language it is written to: organisations choose none, so their country tells; everybody else's is English. */
    public String language() {
        return languageOf(country);
    }

    /** The same for a country by its code. */
    public static String languageOf(String country) {
        return LANGUAGES.getOrDefault(country, "en");
    }
}
