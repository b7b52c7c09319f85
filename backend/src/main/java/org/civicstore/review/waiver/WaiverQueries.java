package org.civicstore.review.waiver;

import static org.civicstore.generated.db.Tables.WAIVER;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.persistence.Transactor;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Answers about waivers. Those in force are public; the others are the case's to show. */
@Singleton
public class WaiverQueries {
    private final Transactor transactor;
    private final WaiverRepository waivers;
    private final Clock clock;

    WaiverQueries(Transactor transactor, WaiverRepository waivers, Clock clock) {
        this.transactor = transactor;
        this.waivers = waivers;
        this.clock = clock;
    }

    /** Every one there ever was for a listing, the latest first. */
    public List<Waiver> of(String listingSlug) {
        return waivers.find(transactor.reading(), WAIVER.LISTING_SLUG.eq(listingSlug));
    }

    /** Those that hold now, of one listing or of all; the latest first. */
    public List<Waiver> inForce(Optional<String> listingSlug) {
        Instant now = clock.instant();
        Condition which = WAIVER.STATUS
                .eq(WaiverStatus.GRANTED.name())
                .and(WAIVER.LAST_DAY.ge(LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .and(listingSlug.map(WAIVER.LISTING_SLUG::eq).orElse(DSL.noCondition()));
        return waivers.find(transactor.reading(), which).stream()
                .filter(waiver -> waiver.holdsAt(now))
                .toList();
    }
}
