package org.civicstore.catalogue.download;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseQueries;
import org.civicstore.catalogue.shelf.ShelfVersion;

/**
 * Releases that are downloaded often, as they are in one version of the shelves: whatever happens to a release rearranges
 * its shelf, so a quarantine or withdrawal makes this node ask again at once, and every other one within a second.
 */
@Singleton
class OfferedReleases {
    private static final int MOST = 500;

    private final ReleaseQueries queries;
    private final ShelfVersion version;
    private final Map<Name, Release> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Release> eldest) {
            return size() > MOST;
        }
    };
    private long knownVersion = -1;

    OfferedReleases(ReleaseQueries queries, ShelfVersion version) {
        this.queries = queries;
        this.version = version;
    }

    private record Name(String slug, String releaseVersion) {}

    /** The release, on offer or not; nothing when there never was one of that name. */
    Optional<Release> find(String slug, String releaseVersion) {
        long current = version.current();
        Name name = new Name(slug, releaseVersion);
        synchronized (known) {
            if (knownVersion != current) {
                known.clear();
                knownVersion = current;
            }
            Release kept = known.get(name);
            if (kept != null) {
                return Optional.of(kept);
            }
        }
        Optional<Release> fresh = queries.find(slug, releaseVersion);
        synchronized (known) {
            if (knownVersion == current) {
                fresh.ifPresent(release -> known.put(name, release));
            }
        }
        return fresh;
    }
}
