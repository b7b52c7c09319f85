package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class OwnAccountTest {
    private static final String PASSWORD = "fjell fiord vaffel";
    private static final String OTHER = "stein bekk marsipan";

    private final Store store;
    private final String email = newEmail();
    private final Http browser;

    OwnAccountTest(Store store) {
        this.store = store;
        this.browser = store.http();
        Answer made = browser.post("/api/v1/accounts", Map.of("email", email, "name", "Kari", "password", PASSWORD));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    @Nested
    class Name {
        @Test
        void is_changed_for_all_who_see_it() {
            assertThat(browser.put("/api/v1/account/name", Map.of("name", " Kari Moen "))
                            .status())
                    .isEqualTo(204);
            assertThat(account(browser).path("name").asText()).isEqualTo("Kari Moen");
        }

        @Test
        void is_never_empty() {
            Answer answer = browser.put("/api/v1/account/name", Map.of("name", "  "));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/name");
            assertThat(account(browser).path("name").asText()).isEqualTo("Kari");
        }
    }

    @Nested
    class Password {
        @Test
        void is_changed_and_every_other_session_ends() {
            Http elsewhere = store.http();
            assertThat(signIn(elsewhere, PASSWORD).status()).isEqualTo(200);

            assertThat(changePassword(PASSWORD, OTHER).status()).isEqualTo(204);

            assertThat(signedIn(browser)).isTrue();
            assertThat(signedIn(elsewhere)).isFalse();
            assertThat(signIn(store.http(), PASSWORD).problem()).isEqualTo("sign-in-failed");
            assertThat(signIn(store.http(), OTHER).status()).isEqualTo(200);
        }

        @Test
        void stays_without_the_current_one() {
            Http elsewhere = store.http();
            signIn(elsewhere, PASSWORD);
            Answer answer = changePassword("not the password", OTHER);
            assertThat(answer.problem()).isEqualTo("invalid-input");
            assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/currentPassword");
            assertThat(signedIn(elsewhere)).isTrue();
            assertThat(signIn(store.http(), PASSWORD).status()).isEqualTo(200);
        }

        @Test
        void obeys_the_rules_of_registration() {
            JsonNode error =
                    changePassword(PASSWORD, "kort").json().path("errors").path(0);
            assertThat(error.path("pointer").asText()).isEqualTo("/newPassword");
            assertThat(error.path("code").asText()).isEqualTo("too-short");
            assertThat(signIn(store.http(), PASSWORD).status()).isEqualTo(200);
        }

        @Test
        void cannot_be_guessed_at_full_speed_by_who_found_an_open_session() {
            Answer answer = changePassword("guess 0", OTHER);
            for (int i = 1; i < 10 && answer.status() != 429; i++) {
                answer = changePassword("guess " + i, OTHER);
            }
            assertThat(answer.problem()).isEqualTo("too-many-requests");
            assertThat(answer.header("Retry-After")).isNotBlank();
        }
    }

    @Nested
    class Email {
        @Test
        void is_changed_for_who_knows_the_password_and_is_what_one_signs_in_with() {
            String other = newEmail();
            assertThat(changeEmail(other, PASSWORD).status()).isEqualTo(204);
            assertThat(account(browser).path("email").asText()).isEqualTo(other);
            assertThat(signIn(store.http(), PASSWORD).problem()).isEqualTo("sign-in-failed");
            assertThat(store.http()
                            .post("/api/v1/session", Map.of("email", other, "password", PASSWORD))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void stays_without_the_password() {
            Answer answer = browser.put("/api/v1/account/email", Map.of("email", newEmail()));
            assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/currentPassword");
            assertThat(account(browser).path("email").asText()).isEqualTo(email);
        }

        @Test
        void of_another_account_is_refused() {
            String taken = newEmail();
            store.http().post("/api/v1/accounts", Map.of("email", taken, "name", "Ola", "password", PASSWORD));
            assertThat(changeEmail(taken, PASSWORD).problem()).isEqualTo("email-taken");
            assertThat(account(browser).path("email").asText()).isEqualTo(email);
        }

        @Test
        void has_the_shape_of_one() {
            Answer answer = changeEmail("kari at example", PASSWORD);
            assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/email");
        }
    }

    private Answer changePassword(String current, String next) {
        return browser.put("/api/v1/account/password", Map.of("currentPassword", current, "newPassword", next));
    }

    private Answer changeEmail(String next, String password) {
        return browser.put("/api/v1/account/email", Map.of("email", next, "currentPassword", password));
    }

    private Answer signIn(Http client, String password) {
        return client.post("/api/v1/session", Map.of("email", email, "password", password));
    }

    private static boolean signedIn(Http client) {
        return client.get("/api/v1/session").json().path("signedIn").asBoolean();
    }

    private static JsonNode account(Http client) {
        return client.get("/api/v1/session").json().path("account");
    }

    private static String newEmail() {
        return "a" + UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }
}
