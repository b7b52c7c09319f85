package org.civicstore.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.People.Vendor;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class MembersTest {
    private final Store store;
    private final People people;

    MembersTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Nested
    class Inviting {
        @Test
        void gives_a_link_once_that_makes_the_invited_person_a_member() {
            Vendor vendor = people.vendor("Inviting");
            SignedIn ola = people.person("Ola");
            Answer invitation = invite(vendor, ola.email(), "MAINTAINER");
            assertThat(invitation.status()).as(invitation.body()).isEqualTo(201);
            String token = token(invitation);
            assertThat(read(vendor).toString()).doesNotContain(token);
            assertThat(read(vendor).path("invitations").path(0).path("email").asText())
                    .isEqualTo(ola.email());

            JsonNode offer = store.http().get("/api/v1/invitations/" + token).json();
            assertThat(offer.path("organisationName").asText()).isEqualTo("Inviting");
            Answer accepted = accept(ola, token);
            assertThat(accepted.json().path("organisationSlug").asText()).isEqualTo(vendor.slug());
            assertThat(ola.http().get(path(vendor)).json().path("allowedActions"))
                    .extracting(JsonNode::textValue)
                    .containsExactlyInAnyOrder("VIEW", "LEAVE");
            assertThat(read(vendor).path("invitations")).isEmpty();
        }

        @Test
        void works_once_even_when_two_try_at_the_same_moment() {
            Vendor vendor = people.vendor("Once");
            SignedIn ola = people.person("Ola");
            String token = token(invite(vendor, ola.email(), "MAINTAINER"));
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> accept(ola, token));
            CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> accept(ola, token));
            assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(200, 404);
            assertThat(read(vendor).path("members")).hasSize(2);
        }

        @Test
        void opens_nothing_for_another_address() {
            Vendor vendor = people.vendor("Bound");
            SignedIn thief = people.person("Thief");
            String token = token(invite(vendor, "somebody@example.org", "OWNER"));
            assertThat(accept(thief, token).problem()).isEqualTo("invitation-for-somebody-else");
            assertThat(thief.http().get(path(vendor)).status()).isEqualTo(404);
            assertThat(read(vendor).path("invitations")).hasSize(1);
        }

        @Test
        void ends_after_fourteen_days() {
            Vendor vendor = people.vendor("Slow");
            SignedIn ola = people.person("Ola");
            String token = token(invite(vendor, ola.email(), "MAINTAINER"));
            store.clock().advance(Duration.ofDays(14));
            SignedIn again = new SignedIn(ola.account(), ola.name(), ola.email(), people.signIn(ola.account()));
            assertThat(accept(again, token).status()).isEqualTo(404);
            assertThat(store.http().get("/api/v1/invitations/" + token).status())
                    .isEqualTo(404);
        }

        @Test
        void again_makes_the_first_link_useless() {
            Vendor vendor = people.vendor("Again");
            SignedIn ola = people.person("Ola");
            String first = token(invite(vendor, ola.email(), "OWNER"));
            String second = token(invite(vendor, ola.email(), "MAINTAINER"));
            assertThat(accept(ola, first).status()).isEqualTo(404);
            assertThat(accept(ola, second).status()).isEqualTo(200);
        }

        @Test
        void can_be_taken_back() {
            Vendor vendor = people.vendor("Regret");
            SignedIn ola = people.person("Ola");
            Answer invitation = invite(vendor, ola.email(), "OWNER");
            String id = invitation.json().path("id").asText();
            assertThat(vendor.http().delete(path(vendor) + "/invitations/" + id).status())
                    .isEqualTo(204);
            assertThat(accept(ola, token(invitation)).status()).isEqualTo(404);
        }

        @Test
        void is_for_owners_only() {
            Vendor vendor = people.vendor("Owners");
            SignedIn ola = maintainer(vendor);
            assertThat(ola.http()
                            .post(path(vendor) + "/invitations", Map.of("email", "friend@example.org", "role", "OWNER"))
                            .problem())
                    .isEqualTo("forbidden");
            assertThat(people.person("Stranger")
                            .http()
                            .post(path(vendor) + "/invitations", Map.of("email", "friend@example.org", "role", "OWNER"))
                            .status())
                    .isEqualTo(404);
            assertThat(read(vendor).path("invitations")).isEmpty();
        }
    }

    @Nested
    class Leaving {
        @Test
        void is_not_possible_for_the_last_owner() {
            Vendor vendor = people.vendor("Last");
            maintainer(vendor);
            String own = path(vendor) + "/members/" + vendor.owner().account();
            assertThat(vendor.http().delete(own).problem()).isEqualTo("last-owner");
            assertThat(vendor.http().put(own, Map.of("role", "MAINTAINER")).problem())
                    .isEqualTo("last-owner");
            assertThat(read(vendor).path("members")).hasSize(2);
        }

        @Test
        void works_once_there_is_another_owner_and_takes_the_access_at_once() {
            Vendor vendor = people.vendor("Handover");
            SignedIn ola = maintainer(vendor);
            vendor.http().put(path(vendor) + "/members/" + ola.account(), Map.of("role", "OWNER"));
            assertThat(vendor.http()
                            .delete(path(vendor) + "/members/" + vendor.owner().account())
                            .status())
                    .isEqualTo(204);
            assertThat(vendor.http().get(path(vendor)).status()).isEqualTo(404);
            assertThat(ola.http()
                            .get(path(vendor))
                            .json()
                            .path("history")
                            .path(0)
                            .path("action")
                            .asText())
                    .isEqualTo("MEMBER_LEFT");
        }

        @Test
        void of_both_owners_at_once_leaves_one() {
            Vendor vendor = people.vendor("Both");
            SignedIn ola = maintainer(vendor);
            vendor.http().put(path(vendor) + "/members/" + ola.account(), Map.of("role", "OWNER"));
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> vendor.http()
                    .delete(path(vendor) + "/members/" + vendor.owner().account()));
            CompletableFuture<Answer> second =
                    CompletableFuture.supplyAsync(() -> ola.http().delete(path(vendor) + "/members/" + ola.account()));
            assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(204, 409);
        }

        @Test
        void maintainers_remove_nobody_but_themselves() {
            Vendor vendor = people.vendor("Firm");
            SignedIn ola = maintainer(vendor);
            assertThat(ola.http()
                            .delete(path(vendor) + "/members/" + vendor.owner().account())
                            .problem())
                    .isEqualTo("forbidden");
            assertThat(ola.http()
                            .put(path(vendor) + "/members/" + ola.account(), Map.of("role", "OWNER"))
                            .problem())
                    .isEqualTo("forbidden");
            assertThat(ola.http()
                            .delete(path(vendor) + "/members/" + ola.account())
                            .status())
                    .isEqualTo(204);
        }
    }

    private SignedIn maintainer(Vendor vendor) {
        SignedIn ola = people.person("Ola");
        accept(ola, token(invite(vendor, ola.email(), "MAINTAINER")));
        return ola;
    }

    private static Answer invite(Vendor vendor, String email, String role) {
        return vendor.http().post(path(vendor) + "/invitations", Map.of("email", email, "role", role));
    }

    private static Answer accept(SignedIn person, String token) {
        return person.http().post("/api/v1/invitations/" + token + "/acceptance", Map.of());
    }

    private static String token(Answer invitation) {
        return invitation.json().path("link").asText().replace("/invitations/", "");
    }

    private static JsonNode read(Vendor vendor) {
        return vendor.http().get(path(vendor)).json();
    }

    private static String path(Vendor vendor) {
        return "/api/v1/organisations/" + vendor.slug();
    }
}
