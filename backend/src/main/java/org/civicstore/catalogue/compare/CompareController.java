package org.civicstore.catalogue.compare;

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
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.catalogue.page.Speech;
import org.civicstore.catalogue.programme.Conditions;
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
    private static final String SLUG = "[a-z0-9-]{1,60}";

    private final Pages pages;
    private final ListingQueries listings;
    private final Conditions conditions;

    CompareController(Pages pages, ListingQueries listings, Conditions conditions) {
        this.pages = pages;
        this.listings = listings;
        this.conditions = conditions;
    }

    @Get
    HttpResponse<String> compare(HttpRequest<?> request, Actor actor) {
        List<String> asked = slugs(request, "app");
        List<String> taken = asked.stream().limit(ComparePage.MOST).toList();
        List<ListingDocument> apps =
                taken.stream().flatMap(slug -> listings.document(slug).stream()).toList();
        FrameDraft frame = pages.frame(request, actor).current("apps").notIndexed();
        Speech t = frame.t();
        return pages.draw(
                request,
                "compare.jte",
                new ComparePage(
                        frame.titled(
                                t.say("storefront.compare.title", "count", apps.size()),
                                t.say("storefront.compare.lead")),
                        apps.stream()
                                .map(app -> new ComparedApp(app, conditions.of(app.slug(), t)))
                                .toList(),
                        taken.size() - apps.size(),
                        asked.size() - taken.size(),
                        slugs(request, "programme").stream()
                                .flatMap(slug -> conditions.shown(slug).stream())
                                .findFirst(),
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

    private static List<String> slugs(HttpRequest<?> request, String name) {
        return request.getParameters().getAll(name).stream()
                .filter(slug -> slug.matches(SLUG))
                .distinct()
                .toList();
    }
}
