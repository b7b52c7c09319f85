package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.rotation.Rotation;
import org.civicstore.catalogue.shelf.CardQueries;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.statistics.Figures;
import org.civicstore.statistics.RecentFigures;

/** The page that says how apps become visible, and what was counted. */
@Controller("/about/visibility")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class VisibilityController {
    private final Pages pages;
    private final ListingQueries listings;
    private final CardQueries cards;
    private final RecentFigures recent;

    VisibilityController(Pages pages, ListingQueries listings, CardQueries cards, RecentFigures recent) {
        this.pages = pages;
        this.listings = listings;
        this.cards = cards;
        this.recent = recent;
    }

    @Get
    HttpResponse<String> visibility(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor);
        Figures figures = recent.figures();
        long total = listings.total();
        return pages.draw(
                request,
                "visibility.jte",
                new VisibilityPage(
                        frame.titled(
                                frame.t().say("storefront.visibility.title"),
                                frame.t().say("storefront.visibility.lead")),
                        total,
                        Rotation.terms(total),
                        figures,
                        TopShare.of(figures, total),
                        top(figures)));
    }

    /** What is not in the store any more keeps its visits in the sums, and is not named. */
    private List<VisibilityPage.Top> top(Figures figures) {
        if (figures.top().isEmpty()) {
            return List.of();
        }
        Map<String, ListingCard> shown =
                cards.cards(figures.top().stream().map(Figures.Visited::listing).toList());
        return figures.top().stream()
                .filter(visited -> shown.containsKey(visited.listing()))
                .map(visited -> new VisibilityPage.Top(
                        shown.get(visited.listing()), visited.visits(), (double) visited.visits() / figures.visits()))
                .toList();
    }
}
