package org.civicstore.library;

import java.time.Duration;
import java.time.Instant;
import org.civicstore.shared.privacy.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one app: that it was got, or that it was removed again.
 *
 * @param version the one that was got last
 * @param changedAt when a device last changed this, by the clock of the store
 * @param removed kept for a while, so that a device that was off does not bring back what another one removed
 */
record LibraryApp(String slug, String version, Instant addedAt, Instant changedAt, boolean removed) {
    /** How long a removal is remembered. A device that was off for longer brings its own state with it. */
    static final Duration REMOVAL_KEPT = Kept.REMOVED_APP.period();

    /**
     * Whether this holds against what is kept: the last change wins, and of two at the same moment the removal. Devices may
     * therefore report in any order and arrive at the same list.
     */
    boolean supersedes(@Nullable LibraryApp kept) {
        if (kept == null) {
            return true;
        }
        int later = changedAt.compareTo(kept.changedAt);
        return later > 0 || later == 0 && removed && !kept.removed;
    }

    /** The same by the clock of the store, as it shows when the clock of the device shows {@code deviceNow}; never in the future. */
    LibraryApp by(Instant storeNow, Instant deviceNow) {
        Duration ahead = Duration.between(deviceNow, storeNow);
        return new LibraryApp(
                slug,
                version,
                earlier(addedAt.plus(ahead), storeNow),
                earlier(changedAt.plus(ahead), storeNow),
                removed);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
