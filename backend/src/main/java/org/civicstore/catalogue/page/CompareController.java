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
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.catalogue.shelf.ListingQuestion;
import org.civicstore.shared.access.Actor;

/** Up to four apps side by side; the whole choice stands in the address, so that it can be shared. */
@Controller("/compare")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class CompareController {
    private static final int OFFERED = 60;

    private final Pages pages;
    private final ListingQueries listings;

    CompareController(Pages pages, ListingQueries listings) {
        this.pages = pages;
        this.listings = listings;
    }

    @Get
    HttpResponse<String> compare(HttpRequest<?> request, Actor actor) {
        List<String> asked = request.getParameters().getAll("app").stream()
                .filter(slug -> slug.matches("[a-z0-9-]{1,60}"))
                .distinct()
                .limit(ComparePage.MOST)
                .toList();
        List<ListingDocument> apps =
                asked.stream().flatMap(slug -> listings.document(slug).stream()).toList();
        FrameDraft frame = pages.frame(request, actor).current("apps").notIndexed();
        Speech t = frame.t();
        return pages.draw(
                request,
                "compare.jte",
                new ComparePage(
                        frame.titled(
                                t.say("storefront.compare.title", "count", apps.size()),
                                t.say("storefront.compare.lead")),
                        apps,
                        asked.size() - apps.size(),
                        others(apps)));
    }

    /** Apps of the first one's category first; without one, the newest. */
    private List<ListingCard> others(List<ListingDocument> apps) {
        Optional<String> category =
                apps.stream().flatMap(app -> app.categories().stream()).findFirst();
        List<String> chosen = apps.stream().map(ListingDocument::slug).toList();
        return listings
                .cards(new ListingQuestion(
                        "", category, Optional.empty(), Optional.empty(), ListingQuestion.Sort.NAME, 1, OFFERED))
                .items()
                .stream()
                .filter(card -> !chosen.contains(card.slug()))
                .toList();
    }
}
