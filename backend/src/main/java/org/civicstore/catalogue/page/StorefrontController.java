package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.collection.ShownCollections;
import org.civicstore.catalogue.rotation.Rotation;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.catalogue.shelf.ListingQuestion;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.statistics.RecentFigures;
import org.civicstore.taxonomy.EntryKind;
import org.civicstore.taxonomy.Taxon;
import org.civicstore.taxonomy.Taxonomy;
import org.civicstore.taxonomy.TaxonomyPolicy;
import org.jspecify.annotations.Nullable;

/** Front page and categories. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class StorefrontController {
    private static final int COLLECTIONS = 3;
    private static final int NEWEST = 6;

    private final Pages pages;
    private final KeptPages kept;
    private final ListingQueries listings;
    private final Taxonomy taxonomy;
    private final ShownCollections collections;
    private final Rotation rotation;
    private final RecentFigures figures;

    StorefrontController(
            Pages pages,
            KeptPages kept,
            ListingQueries listings,
            Taxonomy taxonomy,
            ShownCollections collections,
            Rotation rotation,
            RecentFigures figures) {
        this.pages = pages;
        this.kept = kept;
        this.listings = listings;
        this.taxonomy = taxonomy;
        this.collections = collections;
        this.rotation = rotation;
        this.figures = figures;
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor)
                .current("home")
                .withoutHeaderSearch()
                .feed("apps");
        List<ListingCard> turn = Machines.asks(request) ? rotation.look() : rotation.view();
        Page<ListingCard> newest = listings.cards(newest(NEWEST + turn.size()));
        return kept.drawn(
                request,
                "home.jte",
                new HomePage(
                        frame.titled(
                                frame.t().say("storefront.home.title"),
                                frame.t().say("storefront.home.lead")),
                        taxonomy.lifeEvents(),
                        taxonomy.categories(),
                        newest.items().stream()
                                .filter(card -> turn.stream()
                                        .noneMatch(shown -> shown.slug().equals(card.slug())))
                                .limit(NEWEST)
                                .toList(),
                        newest.total(),
                        collections.all().stream().limit(COLLECTIONS).toList(),
                        turn,
                        TopShare.of(figures.figures(), newest.total())));
    }

    @Get("/categories")
    HttpResponse<?> categories(HttpRequest<?> request, Actor actor) {
        return kept.page(
                request,
                actor,
                () -> PageDraft.of(
                        "categories.jte", categories(pages.frame(request, actor), taxonomy.categories(), false)));
    }

    /** The same page with one category as its draft, or that edition, says; for everybody but operators it is not there. */
    @Get("/categories/{slug}/preview{?edition}")
    HttpResponse<String> preview(
            HttpRequest<?> request, Actor actor, String slug, @QueryValue @Nullable Integer edition) {
        if (!TaxonomyPolicy.maySeeDrafts(actor)) {
            throw CommonProblem.notFound("page");
        }
        Taxon changed = taxonomy.preview(EntryKind.CATEGORY, slug, Optional.ofNullable(edition))
                .orElseThrow(() -> CommonProblem.notFound("category"))
                .taxon();
        return pages.draw(
                request,
                "categories.jte",
                categories(pages.frame(request, actor).notIndexed(), taxonomy.categoriesWith(changed), true));
    }

    private CategoriesPage categories(FrameDraft frame, List<Taxon> categories, boolean preview) {
        frame.current("categories");
        return new CategoriesPage(
                frame.titled(
                        frame.t().say("storefront.categories.title"), frame.t().say("storefront.categories.lead")),
                taxonomy.lifeEvents(),
                categories,
                collections.all(),
                preview);
    }

    private static ListingQuestion newest(int size) {
        return new ListingQuestion(
                "", Optional.empty(), Optional.empty(), Optional.empty(), ListingQuestion.Sort.NEWEST, 1, size);
    }
}
