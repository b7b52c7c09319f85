package org.civicstore.review.memory;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.review.Review;
import org.civicstore.review.screening.Screening;
import org.civicstore.review.waiver.Waiver;
import org.civicstore.review.waiver.WaiverQueries;
import org.civicstore.review.waiver.WaiverRepository;
import org.civicstore.shared.persistence.Tx;

/** Recalls what holds for a case: now, or, when it has ended, as it was then. */
@Singleton
public class Memory {
    private final ClearingRepository clearings;
    private final ClearingQueries clearingQueries;
    private final WaiverRepository waivers;
    private final WaiverQueries waiverQueries;
    private final Clock clock;

    Memory(
            ClearingRepository clearings,
            ClearingQueries clearingQueries,
            WaiverRepository waivers,
            WaiverQueries waiverQueries,
            Clock clock) {
        this.clearings = clearings;
        this.clearingQueries = clearingQueries;
        this.waivers = waivers;
        this.waiverQueries = waiverQueries;
        this.clock = clock;
    }

    /** As this transaction sees it. */
    public Remembered of(Tx tx, Review review, Optional<Screening> screening) {
        String slug = review.facts().listingSlug();
        return recalled(clearings.of(tx, slug), waivers.of(tx, slug), review, screening);
    }

    public Remembered of(Review review, Optional<Screening> screening) {
        String slug = review.facts().listingSlug();
        return recalled(clearingQueries.of(slug), waiverQueries.of(slug), review, screening);
    }

    /** What holds for the listing today, also when the case has ended. */
    public Remembered asOfNow(Review review, Optional<Screening> screening) {
        String slug = review.facts().listingSlug();
        return recalled(clearingQueries.of(slug), waiverQueries.of(slug), review, screening, clock.instant());
    }

    private Remembered recalled(
            List<Clearing> cleared, List<Waiver> waived, Review review, Optional<Screening> screening) {
        return recalled(cleared, waived, review, screening, review.concludedAt().orElseGet(clock::instant));
    }

    private static Remembered recalled(
            List<Clearing> cleared, List<Waiver> waived, Review review, Optional<Screening> screening, Instant moment) {
        return new Remembered(
                cleared.stream().filter(one -> one.holdsAt(moment)).toList(),
                waived.stream()
                        .filter(one -> one.holdsAt(moment))
                        .filter(one -> one.covers(
                                review.facts().profile(), review.facts().releaseVersion()))
                        .toList(),
                screening.map(Screening::observed).orElse(Set.of()));
    }
}
