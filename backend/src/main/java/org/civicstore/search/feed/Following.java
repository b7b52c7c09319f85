package org.civicstore.search.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.search.CatalogueVersion;
import org.civicstore.search.SearchEntry;
import org.civicstore.search.feed.SearchChangeQueries.Change;
import org.civicstore.search.index.LuceneIndex;
import org.civicstore.shared.id.ListingId;

/**
 * Brings one index up to date. Numbers of changes are given out before their transactions commit, so a smaller one may
 * appear after a larger: changes younger than {@link #SETTLED} are therefore asked for again each time.
 */
final class Following {
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final int BATCH = 1_000;

    private final LuceneIndex index;
    private final SearchChangeQueries queries;
    private final CatalogueVersion catalogue;
    private final Set<Long> taken = new HashSet<>();
    private long settled;

    Following(LuceneIndex index, SearchChangeQueries queries, CatalogueVersion catalogue) {
        this.index = index;
        this.queries = queries;
        this.catalogue = catalogue;
        this.settled = index.cursor();
    }

    /** Whether an index that was just opened missed changes that were forgotten since, and must be built anew. */
    boolean missed() {
        return settled == 0
                || queries.first().filter(first -> first > settled + 1).isPresent()
                || lost();
    }

    /** Whether the log is another one than was followed, as after the database was restored from an older copy. */
    boolean lost() {
        return queries.last() < settled;
    }

    /** Puts every entry in, and stands then where the log stood before. */
    void build() throws IOException {
        long before = queries.last();
        index.clear();
        ListingId last = null;
        for (List<SearchEntry> page = queries.page(null, BATCH); !page.isEmpty(); page = queries.page(last, BATCH)) {
            for (SearchEntry entry : page) {
                index.put(entry);
            }
            last = page.getLast().listing();
        }
        // A change under way while this began may have a smaller number: the log is read again from a little before.
        settled = Math.max(0, before - BATCH);
        index.commit(settled);
        index.refresh();
    }

    /** Takes in what changed; answers whether anything did. */
    boolean follow() throws IOException {
        // Read before the log: what changes meanwhile is in neither or in the log only.
        long version = catalogue.current();
        boolean any = false;
        List<Change> found = queries.after(settled, BATCH);
        long from = settled;
        while (!found.isEmpty()) {
            List<Change> fresh =
                    found.stream().filter(change -> taken.add(change.seq())).toList();
            if (!fresh.isEmpty()) {
                apply(fresh);
                any = true;
            }
            from = found.getLast().seq();
            found = found.size() < BATCH ? List.of() : queries.after(from, BATCH);
        }
        if (any) {
            index.refresh();
        }
        index.reached(version);
        return any;
    }

    /** Forgets what is settled, and makes the index durable. */
    void settle(Instant now) throws IOException {
        // All of them: what stays open is asked for again at every look.
        while (settleSome(now.minus(SETTLED)) == BATCH) {}
        taken.removeIf(seq -> seq <= settled);
        index.commit(settled);
    }

    /** How many of the next changes were settled: taken in, and from before that time. */
    private int settleSome(Instant before) {
        int count = 0;
        for (Change change : queries.after(settled, BATCH)) {
            if (!change.at().isBefore(before) || !taken.contains(change.seq())) {
                break;
            }
            settled = change.seq();
            count++;
        }
        return count;
    }

    private void apply(List<Change> changes) throws IOException {
        Set<ListingId> listings =
                changes.stream().map(Change::listing).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<ListingId> gone = new LinkedHashSet<>(listings);
        for (SearchEntry entry : queries.entries(listings)) {
            index.put(entry);
            gone.remove(entry.listing());
        }
        index.remove(gone);
    }
}
