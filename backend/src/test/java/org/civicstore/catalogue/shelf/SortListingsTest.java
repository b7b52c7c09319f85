package org.civicstore.catalogue.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.generated.db.Tables.LISTING_DOCUMENT;

import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.search.feed.SearchFollower;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@StoreTest
class SortListingsTest {
    private final Store store;

    SortListingsTest(Store store) {
        this.store = store;
    }

    @Test
    void puts_listings_under_a_life_event_that_has_come_to_take_them_in() {
        String listing = Submissions.newSlug();
        String other = Submissions.newSlug();
        Published published = new Published(store, new People(store).vendor("Nordlys"));
        published.webApp(listing, "1.0.0", declaration -> declaration.put("categories", List.of("volunteering")));
        published.webApp(other, "1.0.0", declaration -> declaration.put("categories", List.of("tax")));
        String event = event("volunteering");

        store.bean(SortListings.class).run(new SortListings.Payload(event));

        store.bean(SearchFollower.class).catchUp();
        assertThat(store.http()
                        .get("/api/v1/listings?sort=newest&size=100&lifeEvent=" + event)
                        .body())
                .contains(listing)
                .doesNotContain(other);
    }

    @Test
    void puts_listings_of_a_removed_category_under_the_one_that_it_leads_to() {
        Http operator = new People(store).operator("Eva").http();
        String entries = "/api/v1/taxonomy/categories/entries";
        String old = category(operator, entries);
        String other = category(operator, entries);
        String listing = Submissions.newSlug();
        new Published(store, new People(store).vendor("Nordlys"))
                .webApp(listing, "1.0.0", declaration -> declaration.put("categories", List.of(old, "tax")));

        operator.post(
                entries + '/' + old + "/removal",
                Map.of("leadsTo", other),
                "If-Match",
                operator.get(entries + '/' + old).header("ETag"));
        store.bean(SortListings.class).run(new SortListings.Payload(old));

        assertThat(store.http().get("/api/v1/listings/" + listing).json().path("categories"))
                .hasToString("[\"" + other + "\",\"tax\"]");
    }

    private static String category(Http operator, String entries) {
        String slug = Submissions.newSlug();
        Map<String, String> said = Map.of("nb", "Navn", "en", "Name");
        operator.post(entries, Map.of("slug", slug, "icon", "House", "names", said, "leads", said));
        String read = operator.get(entries + '/' + slug).header("ETag");
        assertThat(operator.post(entries + '/' + slug + "/publication", Map.of(), "If-Match", read)
                        .status())
                .isEqualTo(200);
        return slug;
    }

    @Test
    void arranges_what_an_older_version_of_the_store_has_left() {
        String listing = Submissions.newSlug();
        new Published(store, new People(store).vendor("Nordlys")).webApp(listing, "1.0.0");
        DSLContext sql = store.bean(DSLContext.class);
        sql.update(LISTING_DOCUMENT)
                .set(LISTING_DOCUMENT.FORM, (short) 0)
                .set(LISTING_DOCUMENT.DOCUMENT, "{}")
                .where(LISTING_DOCUMENT.SLUG.eq(listing))
                .execute();
        ListingQueries queries = store.bean(ListingQueries.class);
        assertThat(queries.anyOlderThan(ListingDocument.FORM)).isTrue();

        store.bean(SortListings.class).run(new SortListings.Payload("form"));

        assertThat(queries.document(listing).orElseThrow().slug()).isEqualTo(listing);
        assertThat(queries.anyOlderThan(ListingDocument.FORM)).isFalse();
    }

    /** A published life event that takes in one category. */
    private String event(String category) {
        Http operator = new People(store).operator("Eva").http();
        String slug = Submissions.newSlug();
        String entries = "/api/v1/taxonomy/life-events/entries";
        Map<String, String> said = Map.of("nb", "Navn", "en", "Name");
        operator.post(
                entries,
                Map.of(
                        "slug",
                        slug,
                        "icon",
                        "House",
                        "names",
                        said,
                        "leads",
                        said,
                        "categories",
                        List.of(category),
                        "steps",
                        List.of(Map.of("slug", "first", "names", said, "texts", said, "withoutApp", said))));
        String read = operator.get(entries + '/' + slug).header("ETag");
        assertThat(operator.post(entries + '/' + slug + "/publication", Map.of(), "If-Match", read)
                        .status())
                .isEqualTo(200);
        return slug;
    }
}
