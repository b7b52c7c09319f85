package org.civicstore.identity;

import java.util.Optional;

/**
 * Whom the issuer has signed in, from a validated ID token. National identity numbers that some issuers send are never
 * read.
 *
 * @param subject the issuer's name for the person, the same each time
 * @param emailVerified whether the issuer says that the person controls the address
 */
record OidcIdentity(
        String issuer, String subject, Optional<EmailAddress> email, boolean emailVerified, Optional<String> name) {}
