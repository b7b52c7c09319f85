package org.civicstore.certification.osv;

import java.util.List;
import java.util.Optional;

/**
 * What one OSV record says about one package.
 *
 * @param aliases other names of the same vulnerability, such as CVE numbers
 * @param published RFC 3339; empty when unknown
 * @param severity the gravest that a CVSS vector or the source gives, empty when neither does
 * @param versions that are affected, literally
 * @param ranges of affected versions
 */
record Advisory(
        String id,
        List<String> aliases,
        String published,
        Optional<Level> severity,
        List<String> versions,
        List<Range> ranges) {

    /** Qualitative severity (CVSS 3.1 section 5, CVSS 4.0 section 6). */
    enum Level {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /**
     * Events of one range, in the order of the record (OSV schema, affected[].ranges[]).
     *
     * @param semver whether versions are ordered as SemVer 2.0 whatever the ecosystem says
     */
    record Range(boolean semver, List<Event> events) {
        Range {
            events = List.copyOf(events);
        }
    }

    /** {@code introduced}, {@code fixed} or {@code last_affected}, and the version. */
    record Event(String kind, String version) {}

    Advisory {
        aliases = List.copyOf(aliases);
        versions = List.copyOf(versions);
        ranges = List.copyOf(ranges);
    }
}
