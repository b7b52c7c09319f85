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
import org.civicstore.catalogue.collection.ShownCollection;
import org.civicstore.catalogue.collection.ShownCollections;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.taxonomy.EntryKind;
import org.civicstore.taxonomy.ListingCollection;
import org.civicstore.taxonomy.Taxonomy;
import org.civicstore.taxonomy.TaxonomyPolicy;
import org.jspecify.annotations.Nullable;

/** The pages of collections. */
@Controller("/collections")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class CollectionPageController {
    private static final int OTHERS = 5;

    private final Pages pages;
    private final ShownCollections collections;
    private final Taxonomy taxonomy;
    private final FormerAddresses former;
    private final StructuredData data;

    CollectionPageController(
            Pages pages, ShownCollections collections, Taxonomy taxonomy, FormerAddresses former, StructuredData data) {
        this.pages = pages;
        this.collections = collections;
        this.taxonomy = taxonomy;
        this.former = former;
        this.data = data;
    }

    @Get
    HttpResponse<String> all(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor).current("categories");
        return pages.draw(
                request,
                "collections.jte",
                new CollectionsPage(
                        frame.titled(
                                frame.t().say("storefront.collections.title"),
                                frame.t().say("storefront.collections.lead")),
                        collections.all()));
    }

    @Get("/{slug}")
    HttpResponse<String> one(HttpRequest<?> request, Actor actor, String slug) {
        ShownCollection shown = collections.find(slug).orElseThrow(() -> former.missing(EntryKind.COLLECTION, slug));
        String present = shown.collection().slug();
        return present.equals(slug)
                ? drawn(request, pages.frame(request, actor).feed("collections/" + slug), shown, false)
                : former.moved(request, "/collections/" + present);
    }

    /** The same page as the draft, or that edition, would make it; for everybody but operators it is not there. */
    @Get("/{slug}/preview{?edition}")
    HttpResponse<String> preview(
            HttpRequest<?> request, Actor actor, String slug, @QueryValue @Nullable Integer edition) {
        if (!TaxonomyPolicy.maySeeDrafts(actor)) {
            throw CommonProblem.notFound("page");
        }
        ListingCollection collection = taxonomy.preview(EntryKind.COLLECTION, slug, Optional.ofNullable(edition))
                .orElseThrow(() -> CommonProblem.notFound("collection"))
                .collection();
        return drawn(request, pages.frame(request, actor).notIndexed(), collections.of(collection), true);
    }

    private HttpResponse<String> drawn(
            HttpRequest<?> request, FrameDraft frame, ShownCollection shown, boolean preview) {
        Speech t = frame.t();
        ListingCollection collection = shown.collection();
        String name = t.pick(collection.names());
        List<ShownCollection> others = collections.all().stream()
                .filter(other -> !other.collection().slug().equals(collection.slug()))
                .limit(OTHERS)
                .toList();
        frame.current("categories")
                .data(data.breadcrumbs(
                        List.of(
                                new StructuredData.Crumb(t.say("storefront.collections.title"), "/collections"),
                                new StructuredData.Crumb(name, "/collections/" + collection.slug())),
                        frame.origin()));
        return pages.draw(
                request,
                "collection.jte",
                new CollectionPage(frame.titled(name, t.pick(collection.leads())), shown, others, preview));
    }
}
