package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.access.Role;
import org.junit.jupiter.api.Test;

@StoreTest
class SessionTest {
    private final Store store;
    private final People people;

    SessionTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Test
    void a_visitor_is_told_that_nobody_is_signed_in() {
        Answer answer = store.http().get("/api/v1/session");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("signedIn").asBoolean()).isFalse();
        assertThat(answer.json().has("account")).isFalse();
    }

    @Test
    void a_person_is_known_by_the_session_with_name_and_roles() {
        SignedIn kari = people.person("Kari Nordmann 🦊", Role.CERTIFIER);
        Answer answer = kari.http().get("/api/v1/session");
        assertThat(answer.json().path("account").path("name").asText()).isEqualTo("Kari Nordmann 🦊");
        assertThat(answer.json().path("account").path("roles"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("CITIZEN", "CERTIFIER");
    }

    @Test
    void use_keeps_a_session_alive_and_disuse_ends_it() {
        SignedIn kari = people.person("Kari");
        store.clock().advance(Duration.ofHours(11));
        assertThat(signedIn(kari)).isTrue();
        store.clock().advance(Duration.ofHours(11));
        assertThat(signedIn(kari)).isTrue();
        store.clock().advance(Duration.ofHours(13));
        assertThat(signedIn(kari)).isFalse();
    }

    @Test
    void the_busiest_session_ends_after_thirty_days() {
        SignedIn kari = people.person("Kari");
        for (int i = 0; i < 59; i++) {
            store.clock().advance(Duration.ofHours(11));
            assertThat(signedIn(kari)).isTrue();
        }
        store.clock().advance(Duration.ofHours(11));
        store.clock().advance(Duration.ofDays(4));
        assertThat(signedIn(kari)).isFalse();
    }

    private static boolean signedIn(SignedIn person) {
        return person.http().get("/api/v1/session").json().path("signedIn").asBoolean();
    }
}
