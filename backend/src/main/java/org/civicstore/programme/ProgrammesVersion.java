package org.civicstore.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.shared.persistence.RecentVersion;

/** Tells whether programmes are still as they were; every saving of one counts, and every sheet of a listing that takes effect. */
@Singleton
public class ProgrammesVersion {
    private final RecentVersion version;

    ProgrammesVersion(ProgrammeQueries queries, CertifiedSheetQueries sheets, Clock clock) {
        this.version = new RecentVersion(
                () -> queries.changes()
                        + sheets.effects().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                clock);
    }

    /** The version, a second old at most; what this node itself has changed is always in it. */
    long current() {
        return version.current();
    }

    /** To be told after the commit. */
    public void changedHere() {
        version.changedHere();
    }
}
