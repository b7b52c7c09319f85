package org.civicstore.programme.offering;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.identity.AccountQueries;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.Programmes;
import org.civicstore.programme.offering.SheetBodies.OfferChangeBody;
import org.civicstore.programme.offering.SheetBodies.OfferChangeSummary;
import org.civicstore.programme.offering.SheetBodies.OfferProposal;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;

/** Puts changes of sheets into the form in which certifiers and operators see them. */
@Singleton
class SheetChangeViews {
    private final Programmes programmes;
    private final SheetQueries queries;
    private final SheetDesk desk;
    private final SheetReports reports;
    private final AccountQueries accounts;
    private final OrganisationQueries organisations;

    SheetChangeViews(
            Programmes programmes,
            SheetQueries queries,
            SheetDesk desk,
            SheetReports reports,
            AccountQueries accounts,
            OrganisationQueries organisations) {
        this.programmes = programmes;
        this.queries = queries;
        this.desk = desk;
        this.reports = reports;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** Those that wait first. */
    List<OfferChangeSummary> all(Actor actor) {
        Map<UUID, ProgrammeRules> known = programmes.all().stream()
                .collect(Collectors.toMap(rules -> rules.standing().id(), Function.identity()));
        return queries.all().stream()
                .filter(placed -> known.containsKey(placed.sheet().programme()))
                .map(placed -> summary(actor, known.get(placed.sheet().programme()), placed))
                .toList();
    }

    /** The change with the version of its row, for the decision. */
    record Versioned(OfferChangeBody body, int rowVersion) {}

    Versioned change(Actor actor, SheetDesk.Place place, int number) {
        Sheet sheet =
                queries.find(place.programme(), place.listing()).orElseThrow(() -> CommonProblem.notFound("change"));
        SheetChange change = queries.change(sheet.id(), number).orElseThrow(() -> CommonProblem.notFound("change"));
        String before = before(place, sheet, change);
        return new Versioned(
                new OfferChangeBody(
                        place.rules().standing().slug(),
                        place.rules().programme().name(),
                        place.listing(),
                        name(sheet.organisation()),
                        number,
                        change.changeClass(),
                        change.status(),
                        change.reason(),
                        change.writtenAt(),
                        accounts.name(change.writtenBy()),
                        change.content(),
                        before,
                        reports.report(place, before, change.content()),
                        change.proposal()
                                .map(proposal -> new OfferProposal(
                                        proposal.outcome(),
                                        proposal.reason(),
                                        proposal.at(),
                                        accounts.name(proposal.by()))),
                        queries.history(change.id()),
                        SheetPolicy.allowed(actor, sheet.organisation(), change)),
                change.rowVersion());
    }

    /** What held when the change was handed in: the last one before it that was certified. */
    private String before(SheetDesk.Place place, Sheet sheet, SheetChange change) {
        return queries.changes(sheet.id()).stream()
                .filter(other -> other.number() < change.number() && other.status() == SheetStatus.CERTIFIED)
                .findFirst()
                .map(SheetChange::content)
                .orElseGet(() -> desk.agencys(place));
    }

    private OfferChangeSummary summary(Actor actor, ProgrammeRules rules, SheetQueries.Placed placed) {
        Sheet sheet = placed.sheet();
        SheetChange change = placed.change();
        return new OfferChangeSummary(
                rules.standing().slug(),
                rules.programme().name(),
                sheet.listing(),
                name(sheet.organisation()),
                change.number(),
                change.changeClass(),
                change.status(),
                change.writtenAt(),
                SheetPolicy.allowed(actor, sheet.organisation(), change));
    }

    private String name(OrganisationId organisation) {
        Optional<OrganisationProfile> profile = organisations.profile(organisation);
        return profile.map(OrganisationProfile::name).orElse("");
    }
}
