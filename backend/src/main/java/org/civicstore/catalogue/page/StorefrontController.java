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
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.catalogue.shelf.ListingQuestion;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.taxonomy.Taxon;
import org.civicstore.taxonomy.Taxonomy;
import org.civicstore.taxonomy.TaxonomyPolicy;

/** Front page and categories. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class StorefrontController {
    private final Pages pages;
    private final KeptPages kept;
    private final ListingQueries listings;
    private final Taxonomy taxonomy;

    StorefrontController(Pages pages, KeptPages kept, ListingQueries listings, Taxonomy taxonomy) {
        this.pages = pages;
        this.kept = kept;
        this.listings = listings;
        this.taxonomy = taxonomy;
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request, Actor actor) {
        return kept.page(request, actor, () -> home(pages.frame(request, actor)));
    }

    private PageDraft home(FrameDraft frame) {
        frame.current("home").withoutHeaderSearch().feed("apps");
        Page<ListingCard> newest = listings.cards(newest(6));
        return PageDraft.of(
                "home.jte",
                new HomePage(
                        frame.titled(
                                frame.t().say("storefront.home.title"),
                                frame.t().say("storefront.home.lead")),
                        taxonomy.lifeEvents(),
                        taxonomy.categories(),
                        newest.items(),
                        newest.total()));
    }

    @Get("/categories")
    HttpResponse<?> categories(HttpRequest<?> request, Actor actor) {
        return kept.page(
                request,
                actor,
                () -> PageDraft.of(
                        "categories.jte", categories(pages.frame(request, actor), taxonomy.categories(), false)));
    }

    /** The same page with one category as its draft says; for everybody but operators it is not there. */
    @Get("/categories/{slug}/preview")
    HttpResponse<String> preview(HttpRequest<?> request, Actor actor, String slug) {
        if (!TaxonomyPolicy.maySeeDrafts(actor)) {
            throw CommonProblem.notFound("page");
        }
        List<Taxon> drafted =
                taxonomy.categoriesWithDraft(slug).orElseThrow(() -> CommonProblem.notFound("draft of a category"));
        return pages.draw(
                request,
                "categories.jte",
                categories(pages.frame(request, actor).notIndexed(), drafted, true));
    }

    private CategoriesPage categories(FrameDraft frame, List<Taxon> categories, boolean preview) {
        frame.current("categories");
        return new CategoriesPage(
                frame.titled(
                        frame.t().say("storefront.categories.title"), frame.t().say("storefront.categories.lead")),
                taxonomy.lifeEvents(),
                categories,
                preview);
    }

    private static ListingQuestion newest(int size) {
        return new ListingQuestion(
                "", Optional.empty(), Optional.empty(), Optional.empty(), ListingQuestion.Sort.NEWEST, 1, size);
    }
}
