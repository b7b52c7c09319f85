package org.civicstore.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;

/** The life of a certificate, with the clock moved: what a browser cannot wait for. */
@StoreTest
class CertificateJourneyTest {
    private static final int DAYS = 30;

    private final Store store;

    CertificateJourneyTest(Store store) {
        this.store = store;
    }

    @Test
    void changes_requested_resubmitted_certified_with_a_condition_that_is_missed_suspended_and_restored() {
        People people = new People(store);
        Cases cases = new Cases(store);
        People.Vendor vendor = people.vendor("Vendor");
        SignedIn anna = people.certifier("Anna");
        Case one = cases.handedIn(vendor, new Checks().failing("SEC-05", "no component list"));
        cases.claim(one, anna);
        ok(anna.http()
                .post(
                        one.path() + "/change-requests",
                        Map.of("summary", "Say who is responsible.", "criteria", List.of("PRV-04"))));
        String submission = "/api/v1/submissions/" + one.submission();
        assertThat(ok(vendor.http().get(submission)).path("status").asText()).isEqualTo("CHANGES_REQUESTED");
        new Submissions(vendor).handIn(one.submission());
        cases.screen(one);
        assertThat(ok(vendor.http().get(submission)).path("status").asText()).isEqualTo("IN_REVIEW");

        LocalDate due =
                LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC).plusDays(DAYS);
        cases.ruleAllOpen(one, anna.account());
        ok(propose(
                anna.http(),
                one,
                "CERTIFY",
                List.of(Map.of("criterion", "SEC-05", "text", "Hand in the list.", "due", due.toString()))));
        ok(people.certifier("Bo").http().post(one.path() + "/confirmation", "{}"));
        String certificate = "/api/v1/certificates/" + cases.certificate(one);
        assertThat(status(certificate)).isEqualTo("PROVISIONAL");
        assertThat(shown(one)).isTrue();

        store.clock().advance(Duration.ofDays(DAYS + 1));
        store.job("suspend-missed-conditions").run();
        assertThat(status(certificate)).isEqualTo("SUSPENDED");
        assertThat(shown(one)).isFalse();

        Http again = people.signIn(vendor.owner().account());
        ok(again.post(certificate + "/conditions/SEC-05/answers", Map.of("text", "The list is in place.")));
        ok(people.certifier("Cara").http().post(certificate + "/conditions/SEC-05", Map.of("reason", "Seen.")));
        assertThat(status(certificate)).isEqualTo("VALID");
        assertThat(store.eventually(() -> shown(one))).isTrue();
    }

    private String status(String certificate) {
        return ok(store.http().get(certificate)).path("status").asText();
    }

    private boolean shown(Case one) {
        return store.http().get("/api/v1/listings/" + one.slug()).status() == 200;
    }
}
