package org.civicstore.certification.worker;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an installation offers to checks.
 *
 * @param clamd address of the ClamAV daemon; empty when there is none, and then the malware check is skipped
 * @param osv index of known vulnerabilities; empty when none was imported, and then that check is skipped
 * @param disabled ids of checks that do not run here; their criteria wait for a human
 * @param timeoutSeconds by id of the check, in the place of its own timeout
 */
public record ScreeningOptions(
        Optional<HostPort> clamd, Optional<Path> osv, Set<String> disabled, Map<String, Integer> timeoutSeconds) {

    public ScreeningOptions {
        disabled = Set.copyOf(disabled);
        timeoutSeconds = Map.copyOf(timeoutSeconds);
    }

    /** Every check, under its own timeout. */
    public ScreeningOptions(Optional<HostPort> clamd, Optional<Path> osv) {
        this(clamd, osv, Set.of(), Map.of());
    }

    /** Every check, without an index of known vulnerabilities. */
    public ScreeningOptions(Optional<HostPort> clamd) {
        this(clamd, Optional.empty());
    }

    /** The same with no checks but these, and of these none that was disabled before. */
    ScreeningOptions only(Set<String> checks, Set<String> all) {
        Set<String> off = new HashSet<>(all);
        off.removeAll(checks);
        off.addAll(disabled);
        return new ScreeningOptions(clamd, osv, off, timeoutSeconds);
    }

    /** A host and a TCP port. */
    public record HostPort(String host, int port) {}

    public static ScreeningOptions none() {
        return new ScreeningOptions(Optional.empty());
    }
}
