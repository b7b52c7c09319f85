package org.civicstore.catalogue.criteria;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.criteria.CriteriaPage.AreaPart;
import org.civicstore.catalogue.criteria.EditionsPage.EditionPart;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.certification.criterion.Area;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.EditionComparison;
import org.civicstore.certification.criterion.Profile;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.criteria.EditionQueries;
import org.civicstore.criteria.EditionStanding;
import org.civicstore.criteria.EditionStatus;
import org.civicstore.criteria.Editions;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** The public pages about the criteria. What a query parameter does not name rightly is passed over. */
@Controller("/criteria")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class CriteriaPageController {
    private static final String EVERYTHING = "base";

    private final Pages pages;
    private final Editions editions;
    private final EditionQueries standings;

    CriteriaPageController(Pages pages, Editions editions, EditionQueries standings) {
        this.pages = pages;
        this.editions = editions;
        this.standings = standings;
    }

    @Get
    HttpResponse<String> inForce(
            HttpRequest<?> request,
            Actor actor,
            @QueryValue @Nullable String profile,
            @QueryValue @Nullable String tier) {
        return catalogue(request, actor, standings.inForce(), profile, tier);
    }

    @Get("/editions/{edition}")
    HttpResponse<String> edition(
            HttpRequest<?> request,
            Actor actor,
            String edition,
            @QueryValue @Nullable String profile,
            @QueryValue @Nullable String tier) {
        return catalogue(request, actor, edition, profile, tier);
    }

    @Get("/{criterion}")
    HttpResponse<String> criterion(
            HttpRequest<?> request, Actor actor, String criterion, @QueryValue @Nullable String edition) {
        EditionStanding standing =
                Optional.ofNullable(edition).flatMap(standings::find).orElseGet(() -> standing(standings.inForce()));
        CriteriaEdition whole = editions.get(standing.edition());
        Criterion found = whole.find(criterion).orElseThrow(() -> CommonProblem.notFound("criterion"));
        FrameDraft frame = framed(request, actor, standing);
        return pages.draw(
                request,
                "criteria/criterion.jte",
                new CriterionPage(frame.titled(found.id(), frame.t().pick(found.statement())), whole, standing, found));
    }

    @Get("/editions")
    HttpResponse<String> editions(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor);
        List<EditionPart> parts = standings.all().stream()
                .map(standing -> new EditionPart(
                        editions.get(standing.edition()),
                        standing,
                        standings.history(standing.edition()).reversed()))
                .toList();
        return pages.draw(
                request,
                "criteria/editions.jte",
                new EditionsPage(
                        frame.titled(
                                frame.t().say("storefront.criteria.editions"),
                                frame.t().say("storefront.criteria.editionsLead")),
                        parts));
    }

    @Get("/editions/{edition}/changes")
    HttpResponse<String> changes(HttpRequest<?> request, Actor actor, String edition) {
        EditionStanding standing = standing(edition);
        CriteriaEdition after = editions.get(edition);
        CriteriaEdition before =
                after.basedOn().map(editions::get).orElseThrow(() -> CommonProblem.notFound("edition before this one"));
        FrameDraft frame = framed(request, actor, standing);
        return pages.draw(
                request,
                "criteria/changes.jte",
                new EditionChangesPage(
                        frame.titled(
                                frame.t().say("storefront.criteria.changesTitle", "edition", after.id()),
                                frame.t().say("storefront.criteria.changesLead", "edition", before.id())),
                        before,
                        after,
                        standing,
                        new EditionComparison(before, after).changes()));
    }

    private HttpResponse<String> catalogue(
            HttpRequest<?> request, Actor actor, String id, @Nullable String askedProfile, @Nullable String askedTier) {
        EditionStanding standing = standing(id);
        CriteriaEdition edition = editions.get(id);
        Profile profile = Optional.ofNullable(askedProfile)
                .flatMap(edition::profile)
                .or(() -> edition.profile(EVERYTHING))
                .orElseGet(() -> edition.profiles().getFirst());
        RiskTier tier = Arrays.stream(RiskTier.values())
                .filter(one -> one.name().equals(askedTier))
                .findFirst()
                .orElse(RiskTier.HIGH);
        FrameDraft frame = framed(request, actor, standing);
        return pages.draw(
                request,
                "criteria/catalogue.jte",
                new CriteriaPage(
                        frame.titled(
                                frame.t().say("storefront.criteria.title"),
                                frame.t().say("storefront.criteria.lead")),
                        edition,
                        standing,
                        profile,
                        tier,
                        areas(edition, profile, tier)));
    }

    /** Search engines keep what is in force; drafts and old editions are for people who follow a link. */
    private FrameDraft framed(HttpRequest<?> request, Actor actor, EditionStanding standing) {
        FrameDraft frame = pages.frame(request, actor);
        return standing.status() == EditionStatus.IN_FORCE ? frame : frame.notIndexed();
    }

    private static List<AreaPart> areas(CriteriaEdition edition, Profile profile, RiskTier tier) {
        List<Criterion> demanded = edition.criteria().stream()
                .filter(criterion -> Arrays.stream(SubjectKind.values())
                        .anyMatch(kind -> edition.required(new Demand(profile.id(), kind, tier))
                                .contains(criterion)))
                .toList();
        return Arrays.stream(Area.values())
                .map(area -> new AreaPart(
                        area,
                        demanded.stream()
                                .filter(criterion -> criterion.area() == area)
                                .toList()))
                .filter(part -> !part.criteria().isEmpty())
                .toList();
    }

    private EditionStanding standing(String edition) {
        return standings.find(edition).orElseThrow(() -> CommonProblem.notFound("edition"));
    }
}
