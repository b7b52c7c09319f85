package org.civicstore.identity;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Whom the issuer has signed in, from a validated ID token. National identity numbers that some issuers send are never
 * read.
 *
 * @param subject the issuer's name for the person, the same each time
 * @param emailVerified whether the issuer says that the person controls the address
 */
record OidcIdentity(
        String issuer, String subject, Optional<EmailAddress> email, boolean emailVerified, Optional<String> name) {
    private static final int NAME_LENGTH = 100;

    /** No vowels, so that no word comes out, and nothing that is easily taken for something else. */
    private static final String SIGNS = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private static final int SIGNS_IN_NAME = 5;

    /**
     * What to call the person until the person says otherwise. Who comes without name and address is "Person" with a few
     * signs by chance, which tell people apart in a list and nothing about them.
     */
    String firstName(RandomGenerator random) {
        String called = name.or(() -> email.map(
                        address -> address.text().substring(0, address.text().indexOf('@'))))
                .orElseGet(() -> nameless(random));
        return called.length() > NAME_LENGTH ? called.substring(0, NAME_LENGTH) : called;
    }

    /** A name that tells nothing. */
    static String nameless(RandomGenerator random) {
        return "Person "
                + random.ints(SIGNS_IN_NAME, 0, SIGNS.length())
                        .mapToObj(at -> SIGNS.substring(at, at + 1))
                        .collect(Collectors.joining());
    }
}
