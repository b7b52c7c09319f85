package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.util.Optional;

/**
 * How to get the app.
 *
 * @param href where to: a path of this store for a download, an address elsewhere else
 * @param sha256 of the download, lower-case hex
 * @param signer SHA-256 of the certificate that the package is signed with
 * @param size of the download, in bytes
 */
@Introspected
public record InstallNotice(
        Kind kind, String href, Optional<String> sha256, Optional<String> signer, Optional<Long> size) {

    /** What happens on a click. */
    public enum Kind {
        /** A package comes from here. */
        DOWNLOAD,
        /** A web app opens. */
        OPEN_WEB_APP,
        /** Another store opens. */
        OPEN_STORE,
        /** Apple's App Store opens. */
        OPEN_APP_STORE
    }
}
