package org.civicstore.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.PostOffice.Letter;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

@StoreTest
class NotificationTest {
    private static final String PATH = "/api/v1/notifications";

    private final Store store;
    private final People people;
    private final SignedIn operator;

    NotificationTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.operator = people.operator("Olga");
    }

    @Test
    void who_gets_a_role_reads_of_it_in_the_console_and_in_a_letter_of_two_forms_in_their_language() throws Exception {
        SignedIn kari = people.person("Kari");
        assertThat(kari.http().put(PATH + "/language", Map.of("language", "fr")).status())
                .isEqualTo(204);
        operator.http().put("/api/v1/accounts/" + kari.account() + "/roles", Map.of("roles", List.of("CERTIFIER")));

        JsonNode found = kari.http().get(PATH).json();
        assertThat(found.path("unread").asInt()).isEqualTo(1);
        assertThat(found.path("language").asText()).isEqualTo("fr");
        assertThat(found.path("items").get(0).path("topic").asText()).isEqualTo("ROLES_CHANGED");

        assertThat(store.eventually(() -> !store.mail().to(kari.email()).isEmpty()))
                .isTrue();
        Letter letter = store.mail().to(kari.email()).getFirst();
        assertThat(letter.read().getSubject()).isEqualTo("Vos rôles ont été modifiés");
        assertThat(letter.text())
                .contains("Vos rôles figurent sur votre compte.")
                .contains("/account/notifications");
        assertThat(letter.html())
                .contains("<html lang=\"fr\" dir=\"ltr\">", "Vos rôles figurent sur votre compte.", "/account\">");
    }

    @Test
    void letters_say_what_vendors_wrote_and_never_obey_it() {
        Notification about = new Notification(
                new java.util.UUID(0, 1),
                Topic.CHANGES_REQUESTED,
                Map.of("name", "A\r\nBcc: x@example.org", "version", "1.0", "reason", "<script>alert(1)</script>"),
                "/vendor",
                Instant.EPOCH,
                Optional.empty());
        var mail = store.bean(LetterWriter.class).letter(new Reader("a@example.org", "A", "en"), about);

        assertThat(mail.subject()).isEqualTo("Changes needed: A Bcc: x@example.org 1.0");
        assertThat(mail.text()).contains("<script>alert(1)</script>");
        assertThat(mail.html().orElseThrow()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void what_was_read_is_read_in_every_window_and_can_be_marked_unread() {
        SignedIn kari = withNews("Kari");
        SignedIn other = withNews("Other");
        String id = items(kari).getFirst().path("id").asText();

        assertThat(other.http().post(PATH + "/" + id + "/reading", "{}").problem())
                .isEqualTo("not-found");
        assertThat(kari.http().post(PATH + "/" + id + "/reading", "{}").status())
                .isEqualTo(204);
        assertThat(people.signIn(kari.account()).get(PATH).json().path("unread").asInt())
                .isZero();
        assertThat(kari.http().get(PATH + "?unread=true").json().path("items")).isEmpty();
        kari.http().delete(PATH + "/" + id + "/reading");
        assertThat(kari.http().get(PATH).json().path("unread").asInt()).isEqualTo(1);
        kari.http().post(PATH + "/reading", "{}");
        assertThat(kari.http().get(PATH).json().path("unread").asInt()).isZero();
        assertThat(other.http().get(PATH).json().path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void people_choose_their_ways_but_not_for_what_concerns_their_rights() {
        People.Vendor vendor = people.unverifiedVendor("Chosen");
        assertThat(choose(vendor.owner(), Topic.ORGANISATION_VERIFIED, false, "NONE"))
                .isEqualTo(204);
        assertThat(vendor.http()
                        .put(PATH + "/preferences/ORGANISATION_REJECTED", Map.of("shown", false, "mail", "NONE"))
                        .problem())
                .isEqualTo("notification-not-optional");

        people.verify(vendor);
        people.reject(vendor, "Not found in the register.");

        assertThat(items(vendor.owner()))
                .extracting(item -> item.path("topic").asText())
                .containsExactly("ORGANISATION_REJECTED");
        assertThat(store.eventually(
                        () -> !store.mail().to(vendor.owner().email()).isEmpty()))
                .isTrue();
        assertThat(store.mail().to(vendor.owner().email()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Not found in the register."));
        assertThat(topics(vendor.owner()))
                .contains("CHANGES_REQUESTED", "PASSWORD_CHANGED")
                .doesNotContain("CONCERN_LATE");
    }

    @Test
    void the_digest_holds_what_was_not_read_once() throws Exception {
        SignedIn reader = people.operator("Digest");
        Instant at = store.clock().instant();
        waiting("First " + at, at);
        waiting("Second " + at, at);
        Instant later = at.plus(Duration.ofDays(1));
        items(reader).stream()
                .filter(item -> item.path("said").path("organisation").asText().startsWith("First"))
                .forEach(item -> reader.http().post(PATH + "/" + item.path("id").asText() + "/reading", "{}"));

        assertThat(store.bean(NotificationQueries.class).withDigest(later, 1000))
                .contains(reader.account());
        SendDigest digest = store.bean(SendDigest.class);
        digest.run(new SendDigest.Payload(reader.account().value(), later));
        digest.run(new SendDigest.Payload(reader.account().value(), later));

        List<Letter> letters = store.mail().to(reader.email());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().text()).contains("Second " + at).doesNotContain("First " + at);
        assertThat(letters.getFirst().html()).contains("Second " + at);
    }

    @Test
    void a_day_of_digests_begins_at_six() {
        assertThat(PlanDigests.lastSix(Instant.parse("2026-11-27T05:59:59Z"))).isEqualTo("2026-11-26T06:00:00Z");
        assertThat(PlanDigests.lastSix(Instant.parse("2026-11-27T06:00:00Z"))).isEqualTo("2026-11-27T06:00:00Z");
    }

    private void waiting(String organisation, Instant at) {
        store.bean(Transactor.class).run(tx -> store.bean(Notifier.class)
                .tell(
                        tx,
                        Happening.toStaff(
                                Topic.ORGANISATION_WAITING,
                                organisation,
                                new OrganisationId(new java.util.UUID(0, 0)),
                                Map.of("organisation", organisation),
                                "/operate/organisations",
                                at)));
    }

    private SignedIn withNews(String name) {
        SignedIn person = people.person(name);
        operator.http().put("/api/v1/accounts/" + person.account() + "/roles", Map.of("roles", List.of("CERTIFIER")));
        return person;
    }

    private static int choose(SignedIn person, Topic topic, boolean shown, String mail) {
        return person.http()
                .put(PATH + "/preferences/" + topic, Map.of("shown", shown, "mail", mail))
                .status();
    }

    private static List<String> topics(SignedIn person) {
        JsonNode topics = person.http().get(PATH + "/preferences").json().path("topics");
        return StreamSupport.stream(topics.spliterator(), false)
                .map(each -> each.path("topic").asText())
                .toList();
    }

    private static List<JsonNode> items(SignedIn person) {
        JsonNode items = person.http().get(PATH + "?size=100").json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
