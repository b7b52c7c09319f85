package org.civicstore.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.PlannedJobs;
import org.civicstore.fixtures.PostOffice.Letter;
import org.civicstore.fixtures.ScreeningScripts;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

@StoreTest
class WatchTest {
    private final Store store;
    private final People people;
    private final Cases cases;
    private final String slug = Submissions.newSlug();
    private final String mailbox = UUID.randomUUID() + "@vendor.example.org";

    WatchTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Test
    void what_breaks_is_labelled_then_told_to_the_vendor_then_unlisted_and_comes_back_when_mended() {
        Case one = certified(people.vendor("Vendor"));
        look(0);
        assertThat(page()).contains("Jobbkompasset").doesNotContain(BROKEN);

        store.bean(ScreeningScripts.class)
                .put(one.version(), new Checks().failing("PRV-03", "https://vendor.example.org/privacy: status 404"));
        look(0);
        assertThat(page()).as("perhaps a passing trouble").doesNotContain(BROKEN);
        look(7);
        assertThat(page()).contains(BROKEN);
        assertThat(letters()).isEmpty();
        look(7);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).containsExactly(mailbox);
            assertThat(letter.text()).contains("status 404");
        });
        look(7);
        assertThat(letters()).as("told once").hasSize(1);
        look(21);
        assertThat(letters()).hasSize(2);
        assertThat(store.http().get("/api/v1/listings/" + slug).status()).isIn(404, 410);
        assertThat(page()).contains(BROKEN, "vises ikke");
        assertThat(status(one)).as("the certificate is another matter").isEqualTo("VALID");

        store.bean(ScreeningScripts.class).put(one.version(), new Checks());
        look(7);
        assertThat(store.eventually(
                        () -> store.http().get("/api/v1/listings/" + slug).status() == 200))
                .isTrue();
        assertThat(page()).doesNotContain(BROKEN);
        assertThat(letters()).hasSize(3);
        look(7);
        assertThat(letters()).hasSize(3);
    }

    @Test
    void contacts_that_nobody_confirmed_for_a_year_are_noticed_until_somebody_does() {
        People.Vendor vendor = people.vendor("Vendor");
        certified(vendor);
        look(0);
        assertThat(page()).doesNotContain(CONTACT);

        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "update organisation_history h join organisation o on o.id = h.organisation_id"
                                + " set h.happened_at = ? where o.slug = ?",
                        store.clock()
                                .instant()
                                .minus(Duration.ofDays(400))
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDateTime(),
                        vendor.slug()));
        look(0);
        assertThat(page()).contains(CONTACT);
        String confirmation = "/api/v1/organisations/" + vendor.slug() + "/contact-confirmation";
        assertThat(people.vendor("Other").http().post(confirmation, "{}").status())
                .isEqualTo(404);
        ok(vendor.http().post(confirmation, "{}"));
        look(0);
        assertThat(page()).doesNotContain(CONTACT);
    }

    @Test
    void every_certified_listing_gets_its_turn_by_the_job() {
        certified(people.vendor("Vendor"));
        store.bean(WatchService.class).enrol();
        assertThat(store.bean(WatchQueries.class).find(slug)).hasValueSatisfying(watch -> assertThat(watch.nextLook())
                .isBefore(store.clock().instant().plus(Duration.ofDays(7))));
        assertThat(store.job("look-at-listings").pause()).isEqualTo(Duration.ofMinutes(10));
    }

    private static final String BROKEN = "virker ikke lenger som da";
    private static final String CONTACT = "ikke bekreftet";

    private Case certified(People.Vendor vendor) {
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute("update organisation set contact_email = ? where slug = ?", mailbox, vendor.slug()));
        Case one = cases.handedInUnscreened(vendor, slug, new Checks());
        cases.screen(one);
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);
        cases.ruleAllOpen(one, anna.account());
        ok(propose(anna.http(), one, "CERTIFY", List.of()));
        ok(people.certifier("Bo").http().post(one.path() + "/confirmation", "{}"));
        return one;
    }

    /** Days later. */
    private void look(int days) {
        store.clock().advance(Duration.ofDays(days));
        store.bean(WatchService.class).enrol();
        store.bean(WatchService.class).look(slug);
    }

    private List<Letter> letters() {
        new PlannedJobs(store).run("tell-vendor-of-watch", "CS-");
        return store.mail().to(mailbox);
    }

    private String page() {
        return store.http()
                .get("/apps/" + slug, "Accept", "text/html", "Accept-Language", "nb")
                .body();
    }

    private String status(Case one) {
        return ok(store.http().get("/api/v1/certificates/" + cases.certificate(one)))
                .path("status")
                .asText();
    }
}
