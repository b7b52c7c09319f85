package org.civicstore.catalogue.rotation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.catalogue.shelf.CardQueries;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ShelfVersion;
import org.civicstore.statistics.DailyCounts;
import org.jspecify.annotations.Nullable;

/**
 * The rotating place on the front page. Everything on the shelves stands in the ring, in the order of its first
 * publication, and takes the same turns; nothing else gives anybody more. Each node goes round by itself.
 */
@Singleton
public class Rotation {
    /** What the floor is told for: people can picture a share of ten thousand. */
    public static final long VISITS = 10_000;

    private final RingQueries ring;
    private final CardQueries cards;
    private final ShelfVersion version;
    private final DailyCounts counts;
    private final Clock clock;
    private volatile Shown shown = new Shown(-1, List.of(), List.of());
    private @Nullable TurnTaking<RingQueries.Place> turns;

    Rotation(RingQueries ring, CardQueries cards, ShelfVersion version, DailyCounts counts, Clock clock) {
        this.ring = ring;
        this.cards = cards;
        this.version = version;
        this.counts = counts;
        this.clock = clock;
    }

    /** One view of the front page: the cards whose turn it is. Counts them. */
    public List<ListingCard> view() {
        long current = version.current();
        TurnTaking.View<RingQueries.Place> view = turns().view(clock.instant());
        List<ListingCard> seen = shown(view, current);
        counts.frontPage(seen.stream().map(ListingCard::slug).toList(), view.first());
        return seen;
    }

    /** What is on no shelf any more is gone from a turn that has begun. */
    private List<ListingCard> shown(TurnTaking.View<RingQueries.Place> view, long current) {
        Shown last = shown;
        if (!view.first() && last.turn() == view.shown() && last.version() == current) {
            return last.cards();
        }
        List<ListingCard> begun =
                view.shown().stream().map(RingQueries.Place::card).toList();
        last = new Shown(current, view.shown(), view.first() ? begun : stillThere(begun));
        shown = last;
        return last.cards();
    }

    private List<ListingCard> stillThere(List<ListingCard> begun) {
        List<String> slugs = begun.stream().map(ListingCard::slug).toList();
        Map<String, ListingCard> there = slugs.isEmpty() ? Map.of() : cards.cards(slugs);
        return slugs.stream()
                .flatMap(slug -> Stream.ofNullable(there.get(slug)))
                .toList();
    }

    /**
     * A turn as it was shown last.
     *
     * @param version of the shelves
     */
    private record Shown(long version, List<RingQueries.Place> turn, List<ListingCard> cards) {}

    /** A look that is not counted and gives nobody a turn, as of machines that read the page. */
    public List<ListingCard> look() {
        return ring.after(turns().last(), TurnTaking.PLACES).stream()
                .map(RingQueries.Place::card)
                .toList();
    }

    /** The terms on which {@code listings} take turns. */
    public static Terms terms(long listings) {
        return new Terms(
                TurnTaking.PLACES,
                TurnTaking.MOST_VIEWS,
                TurnTaking.LONGEST.toSeconds(),
                TurnTaking.floor(listings, VISITS));
    }

    /**
     * @param places how many are shown at a time
     * @param views how many views a turn has at most
     * @param seconds how long a turn lasts at most, from its first view
     * @param floor how often each is shown at least in {@link #VISITS} views on one node
     */
    public record Terms(int places, int views, long seconds, long floor) {}

    /** Where this node stands; nothing before the first view. */
    Optional<RingQueries.Place> last() {
        TurnTaking<RingQueries.Place> known = turns;
        return known == null ? Optional.empty() : known.last();
    }

    private synchronized TurnTaking<RingQueries.Place> turns() {
        TurnTaking<RingQueries.Place> known = turns;
        if (known == null) {
            known = new TurnTaking<>(ring::after, ring.remembered());
            turns = known;
        }
        return known;
    }
}
