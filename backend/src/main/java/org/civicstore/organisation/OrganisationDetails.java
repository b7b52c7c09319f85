package org.civicstore.organisation;

import java.util.Optional;

/**
 * What an organisation says of itself: trader data as Regulation (EU) 2022/2065 article 30(1) asks for, and contacts.
 *
 * @param country ISO 3166-1 alpha-2
 * @param number in the public register of the country, without spaces; checked where the check digits are known
 * @param website http or https address
 * @param contactPhone as people write it
 */
public record OrganisationDetails(
        String name,
        String country,
        String number,
        OrganisationKind kind,
        String address,
        String postalCode,
        String city,
        Optional<String> website,
        String contactEmail,
        String contactPhone) {

    /** Whether the other names the same legal body, as far as an operator has confirmed it. */
    boolean sameBodyAs(OrganisationDetails other) {
        return name.equals(other.name)
                && country.equals(other.country)
                && number.equals(other.number)
                && kind == other.kind;
    }
}
