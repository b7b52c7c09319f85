package org.civicstore.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.civicstore.fixtures.Decided;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.junit.jupiter.api.Test;

@StoreTest
class RenewalTest {
    private final Store store;
    private final People people;
    private final Cases cases;
    private final String slug = Submissions.newSlug();

    RenewalTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Test
    void of_a_release_that_is_the_same_asks_certifiers_nothing_again_and_gives_it_another_certificate() {
        People.Vendor vendor = people.vendor("Vendor");
        Case first = certified(vendor);
        String number = cases.certificate(first);
        String submission = renewal(vendor, number);
        assertThat(vendor.http().post(path(number) + "/renewal", "{}").problem())
                .isEqualTo("draft-open");
        Case again = handedIn(vendor, submission, first.version());

        SignedIn anna = people.certifier("Anna");
        JsonNode file = cases.claim(again, anna);
        assertThat(file.path("assessment").path("open")).isEmpty();
        assertThat(file.path("history").toString()).contains("Taken over from the certificate before");
        assertThat(file.toString()).contains("S-");
        String renewed = concluded(again, anna);

        assertThat(renewed).isNotEqualTo(number);
        assertThat(status(number)).isEqualTo("SUPERSEDED");
        assertThat(status(renewed)).isEqualTo("VALID");
        JsonNode listing = ok(store.http().get("/api/v1/listings/" + slug));
        assertThat(listing.toString()).contains(renewed, first.version()).doesNotContain(number);
        assertThat(ok(vendor.http().get("/api/v1/releases?listing=" + slug))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void opens_again_what_rests_on_what_was_changed_and_nothing_else() {
        People.Vendor vendor = people.vendor("Vendor");
        Case first = certified(vendor);
        String submission = renewal(vendor, cases.certificate(first));
        new Submissions(vendor)
                .upload(
                        submission,
                        "evidence",
                        "dpia",
                        "dpia.txt",
                        "Another assessment".getBytes(StandardCharsets.UTF_8));
        Case again = handedIn(vendor, submission, first.version());

        List<String> open = texts(
                cases.claim(again, people.certifier("Anna")).path("assessment").path("open"));
        assertThat(open).isNotEmpty().hasSizeLessThan(asked(first));
    }

    @Test
    void is_possible_when_it_ran_out_and_brings_the_app_back_but_not_when_it_was_revoked() {
        People.Vendor vendor = people.vendor("Vendor");
        Case first = certified(vendor);
        String number = cases.certificate(first);
        assertThat(people.vendor("Other")
                        .http()
                        .post(path(number) + "/renewal", "{}")
                        .status())
                .isEqualTo(404);
        store.clock().advance(Duration.ofDays(366));
        assertThat(store.http().get("/api/v1/listings/" + slug).status()).isEqualTo(410);
        People.Vendor later = new People.Vendor(
                new SignedIn(
                        vendor.owner().account(),
                        vendor.owner().name(),
                        vendor.owner().email(),
                        people.signIn(vendor.owner().account())),
                vendor.id(),
                vendor.slug());
        Case again = handedIn(later, renewal(later, number), first.version());
        SignedIn anna = people.certifier("Anna");
        cases.claim(again, anna);
        String renewed = concluded(again, anna);
        assertThat(store.eventually(
                        () -> store.http().get("/api/v1/listings/" + slug).status() == 200))
                .isTrue();
        assertThat(status(number)).as("it ran out and was not replaced").isEqualTo("EXPIRED");

        new Decided(store).revoked(renewed, "It leaked.");
        assertThat(later.http().post(path(renewed) + "/renewal", "{}").problem())
                .isEqualTo("wrong-state");
    }

    private Case certified(People.Vendor vendor) {
        Case one = cases.proposed(vendor, slug, people.certifier("Proposer"));
        ok(people.certifier("Confirmer").http().post(one.path() + "/confirmation", "{}"));
        return one;
    }

    private String renewal(People.Vendor vendor, String number) {
        return ok(vendor.http().post(path(number) + "/renewal", "{}"))
                .path("submission")
                .asText();
    }

    private Case handedIn(People.Vendor vendor, String submission, String version) {
        new Submissions(vendor).handIn(submission);
        Case one = cases.of(vendor, submission, slug, version);
        cases.screen(one);
        return one;
    }

    private String concluded(Case one, SignedIn proposer) {
        cases.ruleAllOpen(one, proposer.account());
        ok(propose(proposer.http(), one, "CERTIFY", List.of()));
        ok(people.certifier("Second").http().post(one.path() + "/confirmation", "{}"));
        return cases.certificate(one);
    }

    /** On how many criteria certifiers ruled in a case. */
    private int asked(Case one) {
        int count = 0;
        for (JsonNode criterion :
                ok(people.certifier("Reader").http().get(one.path())).path("criteria")) {
            count += criterion.hasNonNull("ruling") ? 1 : 0;
        }
        return count;
    }

    private String status(String number) {
        return ok(store.http().get(path(number))).path("status").asText();
    }

    private static String path(String number) {
        return "/api/v1/certificates/" + number;
    }
}
