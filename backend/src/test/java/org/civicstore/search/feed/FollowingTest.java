package org.civicstore.search.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.civicstore.search.SearchEntry;
import org.civicstore.search.index.LuceneIndex;
import org.civicstore.search.language.Language;
import org.civicstore.shared.id.ListingId;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

    private final LogOfChanges log = new LogOfChanges();
    private final LuceneIndex index = new LuceneIndex(new ByteBuffersDirectory(), Language.of(List.of()));
    private final Following following = new Following(index, log, () -> 1);

    FollowingTest() throws IOException {}

    @Test
    void settles_all_that_is_old_enough_at_once_however_much_it_is() throws IOException {
        log.grow(2_500, THEN);
        log.grow(10, THEN.plus(Duration.ofMinutes(5)));

        following.follow();
        following.settle(THEN.plus(Duration.ofMinutes(6)));

        assertThat(index.cursor()).isEqualTo(2_500);
        log.asked = 0;
        following.follow();
        assertThat(log.asked).as("changes that are asked for again").isEqualTo(10);
    }

    @Test
    void settles_nothing_that_it_has_not_taken_in() throws IOException {
        log.grow(3, THEN);
        following.follow();
        log.grow(1, THEN);

        following.settle(THEN.plus(Duration.ofHours(1)));

        assertThat(index.cursor()).isEqualTo(3);
    }

    @Test
    void asks_for_a_young_change_again_since_one_with_a_smaller_number_may_come_after_it() throws IOException {
        log.grow(2, THEN);
        following.follow();

        following.settle(THEN.plus(Duration.ofSeconds(30)));

        assertThat(index.cursor()).isZero();
    }

    /** A log of changes to listings that are not on the shelves. */
    private static final class LogOfChanges extends SearchChangeQueries {
        private final List<Change> changes = new ArrayList<>();
        private int asked;

        LogOfChanges() {
            super(null);
        }

        void grow(int count, Instant at) {
            for (int i = 0; i < count; i++) {
                long seq = changes.size() + 1L;
                changes.add(new Change(seq, new ListingId(new UUID(7, seq)), at));
            }
        }

        @Override
        List<Change> after(long seq, int most) {
            List<Change> found = changes.stream()
                    .filter(change -> change.seq() > seq)
                    .limit(most)
                    .toList();
            asked += found.size();
            return found;
        }

        @Override
        List<SearchEntry> entries(Collection<ListingId> listings) {
            return List.of();
        }
    }
}
