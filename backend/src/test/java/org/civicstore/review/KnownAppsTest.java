package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.Subject;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.ScreeningScripts;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;

/** What a submission is compared with, so that nobody poses as somebody else. */
@StoreTest
class KnownAppsTest {
    private final Store store;
    private final People people;

    KnownAppsTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Test
    void is_what_others_have_on_the_shelves_at_that_moment_and_nothing_of_ones_own() throws Exception {
        People.Vendor other = people.vendor("Other " + UUID.randomUUID());
        People.Vendor vendor = people.vendor("Vendor " + UUID.randomUUID());
        String theirs = Submissions.newSlug();
        String own = Submissions.newSlug();
        new Published(store, other).webApp(theirs, "1.0.0");
        new Published(store, vendor).webApp(own, "1.0.0");

        Subject first = handIn(vendor, own);
        assertThat(first.known().listings())
                .filteredOn(known -> known.id().equals(theirs))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.names()).isNotEmpty();
                    assertThat(known.domains()).isNotEmpty();
                    assertThat(known.authority()).isFalse();
                });
        assertThat(first.known().listings()).extracting(KnownListing::id).doesNotContain(own);

        String later = Submissions.newSlug();
        new Published(store, other).webApp(later, "1.0.0");
        assertThat(handIn(vendor, own).known().listings())
                .extracting(KnownListing::id)
                .contains(theirs, later);
    }

    @Test
    void is_offered_to_everybody_and_leaves_out_what_is_of_the_organisation_that_asks() throws Exception {
        People.Vendor other = people.vendor("Other " + UUID.randomUUID());
        People.Vendor vendor = people.vendor("Vendor " + UUID.randomUUID());
        String theirs = Submissions.newSlug();
        String own = Submissions.newSlug();
        new Published(store, other).webApp(theirs, "1.0.0");
        new Published(store, vendor).webApp(own, "1.0.0");

        Answer all = store.http().get("/api/v1/known-apps");
        Answer besides = store.http().get("/api/v1/known-apps?besides=" + vendor.slug());

        assertThat(ids(all)).contains(theirs, own);
        assertThat(ids(besides)).contains(theirs).doesNotContain(own);
        assertThat(CertificationJson.mapper().readValue(besides.bytes(), KnownListings.class))
                .as("what the store's own screening compares with")
                .isEqualTo(handIn(vendor, own).known());
    }

    @Test
    void is_sent_again_only_when_the_shelves_have_changed() {
        Published published = new Published(store, people.vendor("Other " + UUID.randomUUID()));
        published.webApp(Submissions.newSlug(), "1.0.0");
        String tag = store.http().get("/api/v1/known-apps").header("ETag");

        assertThat(store.http().get("/api/v1/known-apps", "If-None-Match", tag).status())
                .isEqualTo(304);
        String later = Submissions.newSlug();
        published.webApp(later, "1.0.0");
        Answer changed = store.http().get("/api/v1/known-apps", "If-None-Match", tag);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(ids(changed)).contains(later);
    }

    private static List<String> ids(Answer known) {
        assertThat(known.status()).as(known.body()).isEqualTo(200);
        return known.json().path("listings").findValuesAsText("id");
    }

    private Subject handIn(People.Vendor vendor, String slug) throws Exception {
        CompletableFuture<Subject> seen = new CompletableFuture<>();
        String version = "2.0." + UUID.randomUUID().toString().substring(0, 8);
        store.bean(ScreeningScripts.class).put(version, subject -> {
            seen.complete(subject);
            return new Checks().screen(subject);
        });
        new Submissions(vendor).handedInWebApp(slug, version);
        return seen.get(90, TimeUnit.SECONDS);
    }
}
