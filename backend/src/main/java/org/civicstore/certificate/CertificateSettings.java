package org.civicstore.certificate;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;

/**
 * How certificates are issued.
 *
 * @param issuer public address of this store, without a slash at the end; it is signed into every certificate
 * @param issuerName of whoever runs it
 * @param signingKey name of the key in the home folder that signs from now on. Another name makes another key at the next
 *     start; what the old one signed still verifies
 */
@ConfigurationProperties("civicstore.certificate")
record CertificateSettings(
        @Bindable(defaultValue = "http://localhost:8080") URI issuer,
        @Bindable(defaultValue = "Civic Store") @NotBlank String issuerName,

        @Bindable(defaultValue = "certificate-signing-1") @Pattern(regexp = "[a-z0-9-]{1,60}")
        String signingKey) {

    /** Where a certificate can be read. */
    URI address(String number) {
        return URI.create(base() + "/api/v1/certificates/" + number);
    }

    /** Where it can be seen whether a certificate still stands. */
    URI statusAddress(String number) {
        return URI.create(base() + "/api/v1/certificates/" + number + "/status");
    }

    /** Public address without a slash at the end. */
    String base() {
        return issuer.toString().replaceAll("/+$", "");
    }
}
