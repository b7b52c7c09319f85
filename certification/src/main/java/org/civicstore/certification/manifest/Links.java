package org.civicstore.certification.manifest;

import java.net.URI;
import java.util.Optional;

/** Where the vendor explains itself on the web; every link is https. */
public record Links(
        Optional<URI> website,
        Optional<URI> support,
        Optional<URI> privacyNotice,
        Optional<URI> accessibilityStatement,
        Optional<URI> sourceCode,
        Optional<URI> securityContact,
        Optional<URI> statusPage) {

    public static Links none() {
        return new Links(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
