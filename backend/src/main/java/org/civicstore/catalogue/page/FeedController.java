package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.catalogue.collection.ShownCollection;
import org.civicstore.catalogue.collection.ShownCollections;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.catalogue.shelf.ListingQuestion;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.taxonomy.EntryKind;
import org.civicstore.taxonomy.LifeEvent;
import org.civicstore.taxonomy.Taxon;
import org.civicstore.taxonomy.Taxonomy;

/**
 * What was certified lately, for feed readers: everything, a category, a life event, a collection or a vendor, as Atom (RFC 4287) and as
 * JSON Feed 1.1.
 */
@Controller("/feeds")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class FeedController {
    private static final int ENTRIES = 30;
    private static final String ATOM = "application/atom+xml";
    private static final String JSON = "application/feed+json";

    private final Pages pages;
    private final ListingQueries listings;
    private final Taxonomy taxonomy;
    private final ShownCollections collections;
    private final FormerAddresses former;
    private final StorefrontSettings settings;

    FeedController(
            Pages pages,
            ListingQueries listings,
            Taxonomy taxonomy,
            ShownCollections collections,
            FormerAddresses former,
            StorefrontSettings settings) {
        this.pages = pages;
        this.listings = listings;
        this.taxonomy = taxonomy;
        this.collections = collections;
        this.former = former;
        this.settings = settings;
    }

    @Get("/apps.{format}")
    @Produces({ATOM, JSON})
    HttpResponse<String> all(HttpRequest<?> request, String format) {
        Speech t = pages.speech(request);
        return answer(request, format, t, t.say("storefront.feed.all"), "/apps", newest(Optional.empty()));
    }

    @Get("/categories/{slug}.{format}")
    @Produces({ATOM, JSON})
    HttpResponse<String> category(HttpRequest<?> request, String slug, String format) {
        Speech t = pages.speech(request);
        Taxon category = taxonomy.category(slug).orElseThrow(() -> former.missing(EntryKind.CATEGORY, slug));
        return answer(
                request,
                format,
                t,
                title(t, category.name(t.language())),
                "/apps?category=" + category.slug(),
                newest(Optional.of(category.slug())));
    }

    @Get("/life-events/{slug}.{format}")
    @Produces({ATOM, JSON})
    HttpResponse<String> lifeEvent(HttpRequest<?> request, String slug, String format) {
        Speech t = pages.speech(request);
        LifeEvent event = taxonomy.lifeEvent(slug).orElseThrow(() -> former.missing(EntryKind.LIFE_EVENT, slug));
        List<ListingCard> cards = event.categories().stream()
                .flatMap(category -> newest(Optional.of(category)).stream())
                .distinct()
                .sorted(Comparator.comparing(ListingCard::updatedAt).reversed())
                .limit(ENTRIES)
                .toList();
        return answer(
                request, format, t, title(t, event.taxon().name(t.language())), "/life-events/" + event.slug(), cards);
    }

    /** Those of its listings that are on offer, the one that was certified last first. */
    @Get("/collections/{slug}.{format}")
    @Produces({ATOM, JSON})
    HttpResponse<String> collection(HttpRequest<?> request, String slug, String format) {
        Speech t = pages.speech(request);
        ShownCollection shown = collections.find(slug).orElseThrow(() -> former.missing(EntryKind.COLLECTION, slug));
        List<ListingCard> cards = shown.entries().stream()
                .map(ShownCollection.Entry::card)
                .sorted(Comparator.comparing(ListingCard::updatedAt).reversed())
                .toList();
        String name = t.pick(shown.collection().names());
        return answer(
                request,
                format,
                t,
                title(t, name),
                "/collections/" + shown.collection().slug(),
                cards);
    }

    @Get("/vendors/{slug}.{format}")
    @Produces({ATOM, JSON})
    HttpResponse<String> vendor(HttpRequest<?> request, String slug, String format) {
        List<ListingCard> cards = listings.ofVendor(slug, ENTRIES);
        if (cards.isEmpty()) {
            throw CommonProblem.notFound("vendor with an app in the store");
        }
        Speech t = pages.speech(request);
        return answer(
                request, format, t, title(t, cards.getFirst().organisation().name()), "/apps", cards);
    }

    private static String title(Speech t, String about) {
        return t.say("storefront.feed.about", "about", about);
    }

    private List<ListingCard> newest(Optional<String> category) {
        return listings.cards(new ListingQuestion(
                        "", category, Optional.empty(), Optional.empty(), ListingQuestion.Sort.NEWEST, 1, ENTRIES))
                .items();
    }

    private HttpResponse<String> answer(
            HttpRequest<?> request, String format, Speech t, String title, String page, List<ListingCard> cards) {
        Feed feed = new Feed(
                settings.origin(),
                request.getPath(),
                page,
                title,
                t.language(),
                Stream.ofNullable(cards)
                        .flatMap(List::stream)
                        .map(card -> Feed.Entry.of(card, t))
                        .toList());
        return switch (format) {
            case "atom" -> sent(feed.atom(), ATOM);
            case "json" -> sent(feed.json(), JSON);
            default -> throw CommonProblem.notFound("feed");
        };
    }

    private static HttpResponse<String> sent(String body, String type) {
        return HttpResponse.ok(body)
                .contentType(MediaType.of(type + "; charset=utf-8"))
                .header("Vary", "Accept-Language, Cookie")
                .header("Cache-Control", "private, max-age=60");
    }
}
