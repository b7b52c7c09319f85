package org.civicstore.certification.worker;

import java.util.Optional;

/**
 * What an installation offers to checks.
 *
 * @param clamd address of the ClamAV daemon; empty when there is none, and then the malware check is skipped
 */
public record ScreeningOptions(Optional<HostPort> clamd) {

    /** A host and a TCP port. */
    public record HostPort(String host, int port) {}

    public static ScreeningOptions none() {
        return new ScreeningOptions(Optional.empty());
    }
}
