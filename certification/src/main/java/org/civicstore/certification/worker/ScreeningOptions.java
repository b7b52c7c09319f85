package org.civicstore.certification.worker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an installation offers to checks.
 *
 * @param clamd address of the ClamAV daemon; empty when there is none, and then the malware check is skipped
 * @param osv index of known vulnerabilities; empty when none was imported, and then that check is skipped
 */
public record ScreeningOptions(Optional<HostPort> clamd, Optional<Path> osv) {

    public ScreeningOptions(Optional<HostPort> clamd) {
        this(clamd, Optional.empty());
    }

    /** A host and a TCP port. */
    public record HostPort(String host, int port) {}

    public static ScreeningOptions none() {
        return new ScreeningOptions(Optional.empty());
    }
}
