package org.civicstore.programme.offering;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.OfferSheet;
import org.civicstore.identity.AccountQueries;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.Programmes;
import org.civicstore.programme.offering.SheetBodies.OfferSheetBody;
import org.civicstore.programme.offering.SheetBodies.OfferSheetLine;
import org.civicstore.programme.offering.SheetBodies.PlacesBody;
import org.civicstore.programme.offering.SheetBodies.SheetChangeLine;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.OrganisationId;

/** Puts sheets into the form in which their vendors see them. */
@Singleton
class SheetViews {
    private final Programmes programmes;
    private final SheetQueries queries;
    private final SheetDesk desk;
    private final OwnedListings listings;
    private final AccountQueries accounts;

    SheetViews(
            Programmes programmes,
            SheetQueries queries,
            SheetDesk desk,
            OwnedListings listings,
            AccountQueries accounts) {
        this.programmes = programmes;
        this.queries = queries;
        this.desk = desk;
        this.listings = listings;
        this.accounts = accounts;
    }

    /** Every listing of the actor in every programme that has not ended. */
    List<OfferSheetLine> lines(Actor actor) {
        List<OfferSheetLine> lines = new ArrayList<>();
        for (String listing : listings.of(visible(actor))) {
            for (ProgrammeRules rules : programmes.all()) {
                lines.add(line(actor, desk.place(rules.standing().slug(), listing)));
            }
        }
        return lines;
    }

    /** The sheet with the version of its row, for the next writing. */
    record Versioned(OfferSheetBody body, int rowVersion) {}

    Versioned sheet(Actor actor, SheetDesk.Place place) {
        Optional<Sheet> stored = queries.find(place.programme(), place.listing());
        String certified = desk.inForce(place);
        Optional<Sheet.Draft> draft = stored.flatMap(Sheet::draft);
        return new Versioned(
                new OfferSheetBody(
                        place.rules().standing().slug(),
                        place.rules().programme().name(),
                        place.rules().standing().status(),
                        place.listing(),
                        draft.map(Sheet.Draft::text).orElse(certified),
                        certified,
                        place.rules().agency().territory().map(Fact::id),
                        stored.map(Sheet::inForce).orElse(0),
                        draft.map(Sheet.Draft::at),
                        draft.flatMap(written -> accounts.name(written.by())),
                        stored.map(sheet -> queries.changes(sheet.id())).orElse(List.of()).stream()
                                .map(change -> change(actor, place, change))
                                .toList(),
                        places(place, stored, certified),
                        SheetPolicy.writes(actor, place.owner())),
                stored.map(Sheet::rowVersion).orElse(0));
    }

    private OfferSheetLine line(Actor actor, SheetDesk.Place place) {
        Optional<Sheet> stored = queries.find(place.programme(), place.listing());
        List<Map<String, String>> offers = desk.read(place, desk.inForce(place)).sheet().stream()
                .flatMap(sheet -> sheet.programme().offers().stream())
                .map(Offer::name)
                .toList();
        return new OfferSheetLine(
                place.rules().standing().slug(),
                place.rules().programme().name(),
                place.rules().standing().status(),
                place.listing(),
                offers,
                stored.map(Sheet::inForce).orElse(0),
                stored.flatMap(Sheet::draft).isPresent(),
                stored.filter(sheet -> sheet.changes() > 0)
                        .flatMap(sheet -> queries.change(sheet.id(), sheet.changes()))
                        .filter(change -> change.status().open())
                        .map(change -> change(actor, place, change)));
    }

    private SheetChangeLine change(Actor actor, SheetDesk.Place place, SheetChange change) {
        return new SheetChangeLine(
                change.number(),
                change.changeClass(),
                change.status(),
                change.reason(),
                change.writtenAt(),
                accounts.name(change.writtenBy()),
                change.decidedAt(),
                SheetPolicy.allowed(actor, place.owner(), change));
    }

    private List<PlacesBody> places(SheetDesk.Place place, Optional<Sheet> stored, String certified) {
        Optional<OfferSheet> holds = desk.read(place, certified).sheet();
        Map<String, SheetQueries.Counted> counted =
                stored.map(sheet -> queries.places(sheet.id())).orElse(Map.of());
        return holds.stream()
                .flatMap(sheet -> sheet.terms().stream())
                .map(terms -> {
                    Optional<SheetQueries.Counted> count = Optional.ofNullable(counted.get(terms.offer()));
                    long used = count.map(SheetQueries.Counted::used).orElse(0L);
                    return new PlacesBody(
                            terms.offer(),
                            holds.flatMap(sheet -> sheet.offer(terms.offer()))
                                    .map(Offer::name)
                                    .orElse(Map.of()),
                            terms.from(),
                            terms.to(),
                            terms.places(),
                            used,
                            count.map(SheetQueries.Counted::at),
                            terms.withheld(desk.today(), used));
                })
                .toList();
    }

    private static Set<OrganisationId> visible(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.memberships().keySet();
            case Actor.Token token ->
                SheetPolicy.sees(token, token.organisation()) ? Set.of(token.organisation()) : Set.of();
            case Actor.Visitor _, Actor.SystemActor _ -> Set.of();
        };
    }
}
