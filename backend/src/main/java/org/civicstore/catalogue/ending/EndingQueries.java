package org.civicstore.catalogue.ending;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_ENDING;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.ending.EndingNotice.Successor;
import org.civicstore.catalogue.shelf.CardQueries;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.shared.persistence.Transactor;

/** Answers which apps end or have ended. Everything here is public. */
@Singleton
public class EndingQueries {
    private final Transactor transactor;
    private final EndingRepository endings;
    private final CardQueries cards;

    EndingQueries(Transactor transactor, EndingRepository endings, CardQueries cards) {
        this.transactor = transactor;
        this.endings = endings;
        this.cards = cards;
    }

    public Optional<EndingNotice> of(String slug) {
        return Optional.ofNullable(of(List.of(slug)).get(slug));
    }

    /** By slug, the end that was declared last and not called off. */
    public Map<String, EndingNotice> of(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Map<String, Ending> latest = new LinkedHashMap<>();
        endings.find(
                        transactor.reading(),
                        LISTING.SLUG.in(slugs).and(LISTING_ENDING.STATUS.ne(EndingStatus.CALLED_OFF.name())))
                .forEach(one -> latest.putIfAbsent(one.slug(), one));
        Map<String, ListingCard> successors = cards.cards(latest.values().stream()
                .flatMap(one -> one.successor().stream())
                .distinct()
                .toList());
        Map<String, EndingNotice> notices = new LinkedHashMap<>();
        latest.forEach((slug, one) -> notices.put(slug, notice(one, successors)));
        return notices;
    }

    /** Those whose day is over at that moment. */
    List<Ending> due(Instant now) {
        return endings.find(
                transactor.reading(),
                LISTING_ENDING
                        .STATUS
                        .eq(EndingStatus.ANNOUNCED.name())
                        .and(LISTING_ENDING.LAST_DAY.lt(LocalDate.ofInstant(now, ZoneOffset.UTC))));
    }

    private static EndingNotice notice(Ending one, Map<String, ListingCard> successors) {
        return new EndingNotice(
                one.slug(),
                one.lastDay(),
                one.status() == EndingStatus.ENDED,
                one.changedAt(),
                one.reason(),
                one.successor()
                        .flatMap(slug -> Optional.ofNullable(successors.get(slug)))
                        .map(card -> new Successor(card.slug(), card.name())));
    }
}
