package org.civicstore.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.propose;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.PlannedJobs;
import org.civicstore.fixtures.PostOffice.Letter;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;

@StoreTest
class ConditionTest {
    private static final int DAYS = 90;

    private final Store store;
    private final People people;
    private final Cases cases;
    private String owner = "";

    ConditionTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Test
    void a_certificate_with_conditions_lasts_a_year_and_is_valid_when_they_are_met() {
        String number = provisional();
        JsonNode before = show(number);
        assertThat(before.path("status").asText()).isEqualTo("PROVISIONAL");
        assertThat(before.path("conditions").path(0).path("due").asText())
                .isEqualTo(today().plusDays(DAYS).toString());
        assertThat(before.path("conditions").path(0).path("allowedActions")).isEmpty();
        Instant from = Instant.parse(before.path("validFrom").asText());
        assertThat(before.path("validUntil").asText())
                .isEqualTo(from.atZone(ZoneOffset.UTC).plusYears(1).toInstant().toString());

        SignedIn cara = people.certifier("Cara");
        assertThat(texts(ok(cara.http().get(path(number)))
                        .path("conditions")
                        .path(0)
                        .path("allowedActions")))
                .containsExactly("MEET");
        ok(meet(cara, number, "The list is complete."));

        JsonNode after = show(number);
        assertThat(after.path("status").asText()).isEqualTo("VALID");
        assertThat(after.path("conditions").path(0).path("met").path("reason").asText())
                .isEqualTo("The list is complete.");
        assertThat(after.path("history").findValuesAsText("to")).containsExactly("PROVISIONAL", "VALID");
        assertThat(after.toString()).doesNotContain("Cara");
        assertThat(meet(cara, number, "Again.").problem()).isEqualTo("condition-not-open");
    }

    @Test
    void a_missed_condition_suspends_by_itself_and_once_and_a_met_one_restores() {
        String number = provisional();
        store.clock().advance(untilTheEndOf(today().plusDays(DAYS)).minusMinutes(2));
        sweep();
        assertThat(status(number)).isEqualTo("PROVISIONAL");

        store.clock().advance(Duration.ofMinutes(2));
        sweep();
        sweep();
        JsonNode missed = show(number);
        assertThat(missed.path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(missed.path("statusReason").asText()).contains("SEC-05").contains("Hand in the list.");
        assertThat(missed.path("history").findValuesAsText("to")).containsExactly("PROVISIONAL", "SUSPENDED");
        assertThat(listed(missed)).isFalse();
        Answer byHand = people.certifier("Dan")
                .http()
                .post(path(number) + "/measures", Map.of("kind", "RESTORATION", "reason", "Please."));
        assertThat(byHand.problem()).isEqualTo("condition-overdue");
        assertThat(lettersAbout(number)).hasSize(1);
        assertThat(lettersAbout(number).getFirst()).contains("does not count for now", "Hand in the list.");

        ok(meet(people.certifier("Cara"), number, "The list is complete."));
        sweep();
        JsonNode restored = show(number);
        assertThat(restored.path("status").asText()).isEqualTo("VALID");
        assertThat(restored.path("history").findValuesAsText("to"))
                .containsExactly("PROVISIONAL", "SUSPENDED", "VALID");
        assertThat(store.eventually(() -> listed(restored))).isTrue();
        assertThat(lettersAbout(number)).hasSize(2);
        assertThat(lettersAbout(number).getLast()).contains("counts again", "The list is complete.");
    }

    @Test
    void a_vendor_says_what_was_done_and_certifiers_see_it_and_nobody_else() {
        People.Vendor vendor = people.vendor("Vendor");
        String number = provisional(vendor);
        SignedIn cara = people.certifier("Cara");
        String answers = path(number) + "/conditions/SEC-05/answers";

        assertThat(texts(vendorsView(vendor, number).path("allowedActions"))).containsExactly("ANSWER");
        ok(vendor.http().post(answers, Map.of("text", "The list is in place.", "link", "https://v.example.org/list")));
        assertThat(vendor.http().post(answers, Map.of("text", " ")).status()).isEqualTo(422);
        assertThat(vendor.http()
                        .post(answers, Map.of("text", "See.", "link", "javascript:alert(1)"))
                        .status())
                .isEqualTo(422);
        assertThat(cara.http().post(answers, Map.of("text", "Mine.")).status()).isEqualTo(404);
        assertThat(people.vendor("Other")
                        .http()
                        .post(answers, Map.of("text", "Mine."))
                        .status())
                .isEqualTo(404);

        JsonNode listed = openCondition(cara, number);
        assertThat(listed.path("answers").path(0).path("text").asText()).isEqualTo("The list is in place.");
        assertThat(texts(listed.path("allowedActions"))).containsExactly("MEET");
        assertThat(vendorsView(vendor, number).path("answers")).hasSize(1);
        assertThat(show(number).path("conditions").path(0).path("answers")).isEmpty();
        assertThat(openCondition(joined(vendor), number).path("answers")).isEmpty();

        ok(meet(cara, number, "The list is complete."));
        assertThat(openCondition(cara, number).isMissingNode()).isTrue();
        assertThat(vendor.http().post(answers, Map.of("text", "Again.")).problem())
                .isEqualTo("condition-not-open");
        assertThat(lettersAbout(number)).hasSize(1);
        assertThat(lettersAbout(number).getFirst()).contains("stands without conditions");
    }

    private static JsonNode vendorsView(People.Vendor vendor, String number) {
        return ok(vendor.http().get(path(number))).path("conditions").path(0);
    }

    private static JsonNode openCondition(SignedIn certifier, String number) {
        for (JsonNode one : ok(certifier.http().get("/api/v1/open-conditions")).path("items")) {
            if (one.path("number").asText().equals(number)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void a_condition_is_met_by_no_one_who_belongs_to_the_vendor_and_never_without_a_reason() {
        People.Vendor vendor = people.vendor("Vendor");
        String number = provisional(vendor);
        SignedIn cara = people.certifier("Cara");

        assertThat(meet(joined(vendor), number, "Mine.").problem()).isEqualTo("conflict-of-interest");
        assertThat(meet(people.operator("Olga"), number, "Done.").status()).isEqualTo(403);
        assertThat(meet(cara, number, " ").status()).isEqualTo(422);
        assertThat(meet(cara, number, "x".repeat(2001)).status()).isEqualTo(422);
        assertThat(status(number)).isEqualTo("PROVISIONAL");
    }

    @Test
    void a_vendor_is_reminded_of_an_open_condition_and_of_no_met_one() {
        String number = provisional();
        store.clock().advance(Duration.ofDays(DAYS - 20));
        RemindVendor mail = store.bean(RemindVendor.class);
        RemindVendor.Payload reminder = new RemindVendor.Payload(number, "SEC-05");
        mail.run(reminder);
        assertThat(lettersAbout(number)).singleElement().satisfies(text -> assertThat(text)
                .contains("condition on SEC-05")
                .contains("Hand in the list."));

        ok(meet(people.certifier("Cara"), number, "The list is complete."));
        mail.run(reminder);
        assertThat(lettersAbout(number)).hasSize(2);
        assertThat(lettersAbout(number).getLast()).as("no second reminder").contains("stands without conditions");
    }

    /** Reminders to the contact address and news to the owner; not that it was certified. */
    private List<String> lettersAbout(String number) {
        new PlannedJobs(store).run("send-notification", "");
        return Stream.of("post@vendor.example.org", owner)
                .flatMap(address -> store.mail().to(address).stream())
                .map(Letter::text)
                .filter(text -> text.contains(number) && !text.contains("earned certificate"))
                .toList();
    }

    private SignedIn joined(People.Vendor vendor) {
        SignedIn person = people.certifier("Mia");
        String link = ok(vendor.http()
                        .post(
                                "/api/v1/organisations/" + vendor.slug() + "/invitations",
                                Map.of("email", person.email(), "role", "MAINTAINER")))
                .path("link")
                .asText();
        ok(person.http()
                .post("/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance", "{}"));
        return person;
    }

    private String provisional() {
        return provisional(people.vendor("Vendor"));
    }

    private String provisional(People.Vendor vendor) {
        owner = vendor.owner().email();
        Case one = cases.handedIn(vendor, new Checks().failing("SEC-05", "no component list"));
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);
        cases.ruleAllOpen(one, anna.account());
        ok(propose(
                anna.http(),
                one,
                "CERTIFY",
                List.of(Map.of(
                        "criterion",
                        "SEC-05",
                        "text",
                        "Hand in the list.",
                        "due",
                        today().plusDays(DAYS).toString()))));
        ok(people.certifier("Bo").http().post(one.path() + "/confirmation", "{}"));
        String number = cases.certificate(one);
        assertThat(ok(anna.http().get(one.path() + "/certificate"))
                        .path("number")
                        .asText())
                .isEqualTo(number);
        return number;
    }

    private Answer meet(SignedIn person, String number, String reason) {
        return person.http().post(path(number) + "/conditions/SEC-05", Map.of("reason", reason));
    }

    private void sweep() {
        store.job("suspend-missed-conditions").run();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
    }

    private Duration untilTheEndOf(LocalDate day) {
        return Duration.between(
                store.clock().instant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private boolean listed(JsonNode certificate) {
        return store.http()
                        .get("/api/v1/listings/"
                                + certificate.path("listingSlug").asText())
                        .status()
                == 200;
    }

    private String status(String number) {
        return show(number).path("status").asText();
    }

    private JsonNode show(String number) {
        return ok(store.http().get(path(number)));
    }

    private static String path(String number) {
        return "/api/v1/certificates/" + number;
    }
}
