package org.civicstore.programme.offering;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.change.offer.OfferComparison;
import org.civicstore.certification.change.offer.OfferDifference;
import org.civicstore.certification.eligibility.OfferSheet;
import org.civicstore.certification.eligibility.OfferSheetReader;
import org.civicstore.programme.CertifiedSheetQueries;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.Programmes;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;

/** What has to be known of a listing in a programme before anything is decided about its offers. */
@Singleton
class SheetDesk {
    private final Programmes programmes;
    private final CertifiedSheetQueries certified;
    private final SheetQueries sheets;
    private final OwnedListings listings;
    private final Clock clock;

    SheetDesk(
            Programmes programmes,
            CertifiedSheetQueries certified,
            SheetQueries sheets,
            OwnedListings listings,
            Clock clock) {
        this.programmes = programmes;
        this.certified = certified;
        this.sheets = sheets;
        this.listings = listings;
        this.clock = clock;
    }

    /** A listing in a programme. */
    record Place(ProgrammeRules rules, String listing, OrganisationId owner) {
        UUID programme() {
            return rules.standing().id();
        }
    }

    /** @throws org.civicstore.shared.problem.ProblemException {@code not-found} */
    Place place(String programme, String listing) {
        ProgrammeRules rules = programmes.find(programme).orElseThrow(() -> CommonProblem.notFound("programme"));
        OrganisationId owner = listings.owner(listing).orElseThrow(() -> CommonProblem.notFound("listing"));
        return new Place(rules, listing, owner);
    }

    /** What holds now, as a text: the certified sheet, or what the agency's file says of the listing. */
    String inForce(Place place) {
        return sheets.find(place.programme(), place.listing())
                .filter(sheet -> sheet.inForce() > 0)
                .flatMap(sheet -> sheets.change(sheet.id(), sheet.inForce()))
                .map(SheetChange::content)
                .orElseGet(() -> agencys(place));
    }

    /** What the agency's file says of the listing, in JSON. */
    String agencys(Place place) {
        return new String(place.rules().agency().sheet(place.listing()), StandardCharsets.UTF_8);
    }

    SheetDraft read(Place place, String text) {
        List<OfferSheet> others = certified.certified(place.programme()).stream()
                .filter(other -> !other.listing().equals(place.listing()))
                .flatMap(other -> OfferSheetReader.read(
                        place.rules().agency(), other.listing(), other.content().getBytes(StandardCharsets.UTF_8))
                        .sheet()
                        .stream())
                .toList();
        return SheetDraft.read(place.rules().agency(), place.listing(), text, others, today());
    }

    /** How a sheet differs from a text that held; everything is new when that text cannot be read any more. */
    List<OfferDifference> differences(Place place, String before, OfferSheet after) {
        OfferSheet old =
                sheet(place, before).or(() -> sheet(place, "{\"offers\": []}")).orElseThrow();
        return OfferComparison.of(old, after, today());
    }

    private Optional<OfferSheet> sheet(Place place, String text) {
        return OfferSheetReader.read(place.rules().agency(), place.listing(), text.getBytes(StandardCharsets.UTF_8))
                .sheet();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
