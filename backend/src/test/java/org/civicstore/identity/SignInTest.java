package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.access.Secret;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class SignInTest {
    private static final String PASSWORD = "fjell fiord vaffel";

    private final Store store;

    SignInTest(Store store) {
        this.store = store;
    }

    @Nested
    class Registering {
        @Test
        void makes_an_account_and_signs_it_in_with_a_cookie_that_scripts_cannot_read() {
            Http browser = store.http();
            String email = newEmail();
            Answer made = register(browser, email.toUpperCase(Locale.ROOT));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(made.json().path("account").path("email").asText()).isEqualTo(email);
            assertThat(made.header("Set-Cookie"))
                    .contains("civicstore_session=", "SameSite=Lax", "Path=/", "Max-Age=2592000")
                    .containsIgnoringCase("; HttpOnly")
                    .doesNotContain("Secure");
            assertThat(signedIn(browser)).isTrue();
        }

        @Test
        void makes_the_cookie_secure_everywhere_but_on_this_machine() {
            assertThat(cookieFor("store.example.no").isSecure()).isTrue();
            assertThat(cookieFor("localhost.example.no:8080").isSecure()).isTrue();
            assertThat(cookieFor("localhost:8080").isSecure()).isFalse();
            assertThat(cookieFor("[::1]:8080").isSecure()).isFalse();
        }

        private Cookie cookieFor(String host) {
            return store.bean(SessionCookie.class)
                    .carrying(new Secret("secret"), HttpRequest.GET("/").header("Host", host));
        }

        @Test
        void keeps_neither_password_nor_session_in_the_clear() {
            Http browser = store.http();
            String email = newEmail();
            register(browser, email);
            Account account = store.bean(AccountQueries.class)
                    .byEmail(EmailAddress.parse(email).orElseThrow())
                    .orElseThrow();
            assertThat(account.passwordHash().orElseThrow())
                    .startsWith("$argon2id$")
                    .doesNotContain(PASSWORD);
        }

        @Test
        void refuses_a_second_account_with_the_address_in_any_case() {
            String email = newEmail();
            register(store.http(), email);
            Http other = store.http();
            Answer second = register(other, email.toUpperCase(Locale.ROOT));
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.problem()).isEqualTo("email-taken");
            assertThat(signedIn(other)).isFalse();
        }

        @Test
        void names_what_is_wrong_with_address_and_password() {
            Answer answer = store.http()
                    .post("/api/v1/accounts", Map.of("email", "kari", "name", "Kari", "password", "password1234"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors"))
                    .extracting(error -> error.path("pointer").asText() + " "
                            + error.path("code").asText())
                    .containsExactly("/email wrong-email", "/password too-common");
            assertThat(answer.body()).doesNotContain("password1234");
        }

        @Test
        void refuses_to_hash_a_novel() {
            Answer answer = store.http()
                    .post(
                            "/api/v1/accounts",
                            Map.of("email", newEmail(), "name", "Kari", "password", "word ".repeat(1000)));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/password");
        }
    }

    @Nested
    class SigningIn {
        @Test
        void works_with_the_password_only() {
            String email = newEmail();
            register(store.http(), email);
            Http browser = store.http();
            assertThat(signIn(browser, email, PASSWORD + "x").problem()).isEqualTo("sign-in-failed");
            assertThat(signedIn(browser)).isFalse();
            assertThat(signIn(browser, email, PASSWORD).status()).isEqualTo(200);
            assertThat(signedIn(browser)).isTrue();
        }

        @Test
        void says_the_same_of_an_unknown_address_as_of_a_wrong_password() {
            String email = newEmail();
            register(store.http(), email);
            Answer wrong = signIn(store.http(), email, "another password altogether");
            Answer unknown = signIn(store.http(), newEmail(), "another password altogether");
            assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
            assertThat(wrong.json().path("detail")).isEqualTo(unknown.json().path("detail"));
            assertThat(wrong.json().path("type")).isEqualTo(unknown.json().path("type"));
        }

        @Test
        void slows_down_an_account_that_many_addresses_guess_at_and_lets_the_owner_in_after_the_pause() {
            String email = newEmail();
            register(store.http(), email);
            for (int i = 0; i < 6; i++) {
                store.clock().advance(Duration.ofSeconds(30));
                assertThat(signIn(store.http(), email, "guess " + i).status()).isEqualTo(401);
            }
            Answer paused = signIn(store.http(), email, PASSWORD);
            assertThat(paused.status()).isEqualTo(429);
            assertThat(paused.problem()).isEqualTo("too-many-requests");
            assertThat(Integer.parseInt(paused.header("Retry-After"))).isBetween(1, 2);
            store.clock().advance(Duration.ofSeconds(3));
            assertThat(signIn(store.http(), email, PASSWORD).status()).isEqualTo(200);
            assertThat(signIn(store.http(), email, "one more guess").status()).isEqualTo(401);
            assertThat(signIn(store.http(), email, PASSWORD).status()).isEqualTo(200);
        }

        @Test
        void slows_down_one_address_that_tries_many_accounts_but_nobody_else() {
            Http attacker = store.http();
            for (int i = 0; i < 30; i++) {
                assertThat(signIn(attacker, newEmail(), "guess").status()).isEqualTo(401);
            }
            assertThat(signIn(attacker, newEmail(), "guess").status()).isEqualTo(429);
            assertThat(signIn(store.http(), newEmail(), "guess").status()).isEqualTo(401);
        }

        @Test
        void ends_the_session_that_the_browser_brought_along() {
            Http browser = store.http();
            String email = newEmail();
            register(browser, email);
            signIn(browser, email, PASSWORD);
            assertThat(browser.get("/api/v1/account/sessions").json()).hasSize(1);
        }

        @Test
        void from_another_site_with_a_cookie_is_refused() {
            Http browser = store.http();
            String email = newEmail();
            register(browser, email);
            browser.always("Sec-Fetch-Site", "cross-site");
            assertThat(signIn(browser, email, PASSWORD).problem()).isEqualTo("cross-site-request");
            assertThat(browser.delete("/api/v1/session").problem()).isEqualTo("cross-site-request");
            assertThat(signedIn(browser)).isTrue();
        }
    }

    @Nested
    class SigningOut {
        @Test
        void ends_the_session_on_the_server_and_not_only_in_the_browser() {
            Http browser = store.http();
            register(browser, newEmail());
            String cookie =
                    browser.cookies().getCookieStore().getCookies().getFirst().toString();
            assertThat(browser.delete("/api/v1/session").status()).isEqualTo(204);
            Answer replayed = store.http().get("/api/v1/session", "Cookie", cookie);
            assertThat(replayed.json().path("signedIn").asBoolean()).isFalse();
        }

        @Test
        void of_one_device_leaves_the_others() {
            String email = newEmail();
            Http laptop = store.http().always("User-Agent", "Laptop");
            Http phone = store.http().always("User-Agent", "Phone");
            register(laptop, email);
            signIn(phone, email, PASSWORD);
            JsonNode devices = laptop.get("/api/v1/account/sessions").json();
            assertThat(devices)
                    .extracting(device -> device.path("device").asText())
                    .containsExactly("Phone", "Laptop");
            assertThat(devices.path(1).path("current").asBoolean()).isTrue();
            String lost = devices.path(0).path("id").asText();
            assertThat(laptop.delete("/api/v1/account/sessions/" + lost).status())
                    .isEqualTo(204);
            assertThat(signedIn(phone)).isFalse();
            assertThat(signedIn(laptop)).isTrue();
        }

        @Test
        void everywhere_ends_all() {
            String email = newEmail();
            Http laptop = store.http();
            Http phone = store.http();
            register(laptop, email);
            signIn(phone, email, PASSWORD);
            assertThat(phone.delete("/api/v1/account/sessions").status()).isEqualTo(204);
            assertThat(signedIn(laptop)).isFalse();
            assertThat(signedIn(phone)).isFalse();
        }

        @Test
        void of_somebody_elses_device_finds_nothing() {
            People.SignedIn kari = new People(store).person("Kari");
            String theirs = kari.http()
                    .get("/api/v1/account/sessions")
                    .json()
                    .path(0)
                    .path("id")
                    .asText();
            Answer answer = new People(store).operator("Op").http().delete("/api/v1/account/sessions/" + theirs);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(signedIn(kari.http())).isTrue();
        }
    }

    private static Answer register(Http browser, String email) {
        return browser.post("/api/v1/accounts", Map.of("email", email, "name", "Kari", "password", PASSWORD));
    }

    private static Answer signIn(Http browser, String email, String password) {
        return browser.post("/api/v1/session", Map.of("email", email, "password", password));
    }

    private static boolean signedIn(Http browser) {
        return browser.get("/api/v1/session").json().path("signedIn").asBoolean();
    }

    private static String newEmail() {
        return "k" + UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }
}
