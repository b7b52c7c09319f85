package org.civicstore.catalogue.ending;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.release.Listing;
import org.civicstore.catalogue.release.ListingChanged;
import org.civicstore.catalogue.release.ListingRepository;
import org.civicstore.catalogue.release.PublicationService;
import org.civicstore.catalogue.shelf.CardQueries;
import org.civicstore.certificate.CertificateService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/** Declares the end of an app, calls it off, and lets it come. */
@Singleton
class EndingService {
    private static final Actor STORE = new Actor.SystemActor();
    private static final int MOST_YEARS = 2;

    private final Transactor transactor;
    private final ListingRepository listings;
    private final EndingRepository endings;
    private final PublicationService publications;
    private final CertificateService certificates;
    private final CardQueries cards;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    EndingService(
            Transactor transactor,
            ListingRepository listings,
            EndingRepository endings,
            PublicationService publications,
            CertificateService certificates,
            CardQueries cards,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.listings = listings;
        this.endings = endings;
        this.publications = publications;
        this.certificates = certificates;
        this.cards = cards;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void declare(Actor actor, String slug, LocalDate lastDay, String reason, Optional<String> successor) {
        transactor.run(tx -> {
            Listing listing = open(tx, actor, slug);
            Instant now = clock.instant();
            requireDay(lastDay, LocalDate.ofInstant(now, ZoneOffset.UTC));
            successor.ifPresent(other -> requireSuccessor(slug, other));
            if (endings.announced(tx, listing.id()).isPresent()) {
                throw ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "The end of " + slug + " is declared already.",
                        "Call it off first, then declare it anew.");
            }
            endings.insert(
                    tx,
                    new Ending(
                            ids.next(),
                            listing.id(),
                            slug,
                            lastDay,
                            reason,
                            successor,
                            EndingStatus.ANNOUNCED,
                            now,
                            now,
                            0),
                    actor.accountId().orElseThrow());
            events.tell(tx, new ListingChanged(listing.id()));
        });
    }

    void callOff(Actor actor, String slug) {
        transactor.run(tx -> {
            Listing listing = open(tx, actor, slug);
            Ending before =
                    endings.announced(tx, listing.id()).orElseThrow(() -> CommonProblem.notFound("declared end"));
            endings.save(tx, before.callOff(clock.instant()));
            events.tell(tx, new ListingChanged(listing.id()));
        });
    }

    /** Lets it come, unless it was called off meanwhile. */
    void end(Ending seen) {
        transactor.run(tx -> {
            listings.lock(tx, seen.listing()).orElseThrow();
            Instant now = clock.instant();
            endings.announced(tx, seen.listing()).filter(one -> one.isDue(now)).ifPresent(before -> {
                Ending after = before.end(now);
                endings.save(tx, after);
                publications
                        .retireAll(tx, after.listing(), after.reason())
                        .forEach(number -> certificates.end(tx, STORE, number, after.reason()));
                events.tell(tx, new ListingChanged(after.listing()));
            });
        });
    }

    private Listing open(Tx tx, Actor actor, String slug) {
        Listing listing = listings.lock(tx, slug).orElseThrow(() -> CommonProblem.notFound("listing"));
        if (!actor.actsFor(listing.organisation(), TokenScope.RELEASES_WITHDRAW)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Only the vendor of " + slug + " declares its end.",
                    "Ask an owner or maintainer of the organisation.");
        }
        return listing;
    }

    private static void requireDay(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(MOST_YEARS))) {
            throw invalid(
                    "/lastDay", "out-of-range", "Choose today or a later day, at most " + MOST_YEARS + " years ahead.");
        }
    }

    private void requireSuccessor(String slug, String successor) {
        if (successor.equals(slug) || cards.cards(List.of(successor)).isEmpty()) {
            throw invalid("/successor", "unknown", "Name another app that is in the store now.");
        }
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "Some fields need another value.",
                "Correct the fields listed under errors and send again.",
                List.of(new FieldProblem(pointer, code, detail)));
    }
}
