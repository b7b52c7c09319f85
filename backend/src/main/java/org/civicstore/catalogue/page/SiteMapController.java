package org.civicstore.catalogue.page;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.catalogue.collection.ShownCollections;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.taxonomy.Taxonomy;

/** What search engines ask for: robots.txt (RFC 9309) and the site map (sitemaps.org 0.9). */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class SiteMapController {
    /** A site map may hold 50,000 addresses. */
    private static final int MOST = 49_000;

    private final ListingQueries listings;
    private final Taxonomy taxonomy;
    private final ShownCollections collections;
    private final StorefrontSettings settings;

    SiteMapController(
            ListingQueries listings, Taxonomy taxonomy, ShownCollections collections, StorefrontSettings settings) {
        this.listings = listings;
        this.taxonomy = taxonomy;
        this.collections = collections;
        this.settings = settings;
    }

    @Get("/robots.txt")
    @Produces("text/plain")
    String robots() {
        return """
            User-agent: *
            Disallow: /api/
            Disallow: /account
            Disallow: /vendor
            Disallow: /certify
            Disallow: /operate
            Disallow: /invitations/
            Disallow: /concerns/

            Sitemap: %s/sitemap.xml
            """.formatted(settings.origin());
    }

    @Get("/sitemap.xml")
    @Produces("application/xml")
    String siteMap() {
        Stream<String> paths = Stream.of(
                        List.of(
                                "/",
                                "/apps",
                                "/categories",
                                "/collections",
                                "/about/visibility",
                                "/criteria",
                                "/criteria/editions",
                                "/concerns",
                                "/appeals",
                                "/accessibility"),
                        taxonomy.lifeEvents().stream()
                                .map(event -> "/life-events/" + event.slug())
                                .toList(),
                        collections.all().stream()
                                .map(shown ->
                                        "/collections/" + shown.collection().slug())
                                .toList(),
                        listings.slugs(MOST).stream()
                                .map(slug -> "/apps/" + slug)
                                .toList())
                .flatMap(List::stream);
        return paths.map(path -> "<url><loc>" + settings.origin() + path + "</loc></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
    }
}
