package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.identity.CodeFlow.LEVEL;
import static org.civicstore.identity.CodeFlow.PASSWORD;
import static org.civicstore.identity.CodeFlow.account;
import static org.civicstore.identity.CodeFlow.begin;
import static org.civicstore.identity.CodeFlow.callback;
import static org.civicstore.identity.CodeFlow.clearCallback;
import static org.civicstore.identity.CodeFlow.newEmail;
import static org.civicstore.identity.CodeFlow.parameters;
import static org.civicstore.identity.CodeFlow.query;
import static org.civicstore.identity.CodeFlow.signedIn;
import static org.civicstore.identity.CodeFlow.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.mockwebserver.RecordedRequest;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole code flow against a real issuer in this process, on a node of the store that is configured for it. */
@StoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcTest {
    private final Store everyday;
    private final CodeFlow flow;

    OidcTest(Store everyday) {
        this.everyday = everyday;
        this.flow = new CodeFlow(everyday);
    }

    @AfterAll
    void stop() {
        flow.close();
    }

    @Nested
    class SigningIn {
        @Test
        void is_offered_on_the_node_that_has_an_issuer_and_on_no_other() {
            JsonNode offer = flow.store()
                    .http()
                    .get("/api/v1/session")
                    .json()
                    .path("oidc")
                    .path(0);
            assertThat(offer.path("name").asText()).isEqualTo("The Issuer");
            assertThat(offer.path("href").asText()).isEqualTo("/oauth/login/oidc");
            assertThat(everyday.http().get("/api/v1/session").json().path("oidc"))
                    .isEmpty();
            assertThat(everyday.http().get("/oauth/login/oidc").status()).isEqualTo(404);
        }

        @Test
        void makes_an_account_at_the_first_time_and_finds_it_again_by_issuer_and_subject() {
            String subject = UUID.randomUUID().toString();
            String email = newEmail();
            Http browser = flow.store().http();
            Answer arrived = flow.signIn(browser, flow.claims(subject, email, true), "/vendor/submissions?page=2");
            assertThat(arrived.status()).isEqualTo(303);
            assertThat(arrived.header("Location")).isEqualTo("/vendor/submissions?page=2");
            JsonNode first = account(browser);
            assertThat(first.path("email").asText()).isEqualTo(email);
            assertThat(first.path("name").asText()).isEqualTo("Kari Nordmann");

            Http later = flow.store().http();
            flow.signIn(later, flow.claims(subject, newEmail(), true), "/");
            assertThat(account(later).path("id")).isEqualTo(first.path("id"));
            assertThat(account(later).path("email").asText()).isEqualTo(email);
        }

        @Test
        void sends_a_challenge_whose_verifier_goes_to_the_token_endpoint_only() throws Exception {
            Http browser = flow.store().http();
            URI there = begin(browser, "/");
            Map<String, String> asked = query(there);
            assertThat(asked.get("code_challenge_method")).isEqualTo("S256");
            assertThat(asked.get("acr_values")).isEqualTo(LEVEL);
            assertThat(asked.get("scope")).contains("openid");
            flow.issuer().enqueueCallback(flow.claims(UUID.randomUUID().toString(), newEmail(), true));
            String callback = flow.atIssuer(there);
            browser.get(callback);
            RecordedRequest exchange =
                    flow.exchangeOf(query(URI.create(callback)).get("code"));
            Map<String, String> sent = parameters(exchange.getBody().readUtf8());
            assertThat(callback).doesNotContain(sent.get("code_verifier"));
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(sent.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
            assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                    .isEqualTo(asked.get("code_challenge"));
            assertThat(exchange.getHeader("Authorization")).startsWith("Basic ");
        }

        @Test
        void goes_back_to_no_other_site() {
            for (String elsewhere :
                    List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:1")) {
                Answer arrived = flow.signIn(
                        flow.store().http(), flow.claims(UUID.randomUUID().toString(), newEmail(), true), elsewhere);
                assertThat(arrived.header("Location")).isEqualTo("/");
            }
        }

        @Test
        void offers_to_sign_out_at_the_issuer_too() {
            Http browser = flow.store().http();
            flow.signIn(browser, flow.claims(UUID.randomUUID().toString(), newEmail(), true), "/");
            Answer out = browser.delete("/api/v1/session");
            assertThat(out.status()).isEqualTo(204);
            assertThat(out.header("Location"))
                    .startsWith(flow.issuer().endSessionEndpointUrl("people").toString())
                    .contains("post_logout_redirect_uri=", "client_id=civicstore");
            assertThat(signedIn(browser)).isFalse();
        }
    }

    @Nested
    class Refusing {
        @Test
        void a_state_that_was_used_already() {
            Http browser = flow.store().http();
            URI there = begin(browser, "/");
            flow.issuer().enqueueCallback(flow.claims(UUID.randomUUID().toString(), newEmail(), true));
            String callback = flow.atIssuer(there);
            assertThat(browser.get(callback).header("Location")).isEqualTo("/");
            browser.delete("/api/v1/session");
            assertThat(browser.get(callback).header("Location")).isEqualTo("/sign-in?problem=sign-in-expired");
            assertThat(signedIn(browser)).isFalse();
        }

        @Test
        void a_callback_in_another_browser_than_it_began_in() {
            Http attacker = flow.store().http();
            URI there = begin(attacker, "/");
            flow.issuer().enqueueCallback(flow.claims(UUID.randomUUID().toString(), newEmail(), true));
            String callback = flow.atIssuer(there);
            Http victim = flow.store().http();
            assertThat(victim.get(callback).header("Location")).isEqualTo("/sign-in?problem=sign-in-expired");
            assertThat(signedIn(victim)).isFalse();
            clearCallback(attacker, callback);
        }

        @Test
        void a_state_that_nobody_began() {
            Answer answer = flow.store().http().get("/oauth/callback/oidc?code=abc&state=made-up");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-expired");
        }

        @Test
        void one_that_comes_back_after_ten_minutes() {
            Http browser = flow.store().http();
            URI there = begin(browser, "/");
            flow.issuer().enqueueCallback(flow.claims(UUID.randomUUID().toString(), newEmail(), true));
            String callback = flow.atIssuer(there);
            flow.store().clock().advance(Duration.ofMinutes(10));
            assertThat(browser.get(callback).header("Location")).isEqualTo("/sign-in?problem=sign-in-expired");
            flow.store().clock().advance(Duration.ofMinutes(-10));
            flow.drainCallback();
        }

        @Test
        void a_token_with_another_nonce() {
            Map<String, Object> claims = new HashMap<>(standard(newEmail(), true));
            claims.put("nonce", "of-another-sign-in");
            Http browser = flow.store().http();
            Answer answer = flow.signIn(browser, callback(UUID.randomUUID().toString(), claims), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-not-trusted");
            assertThat(signedIn(browser)).isFalse();
        }

        @Test
        void a_token_for_another_client() {
            Map<String, Object> claims = new HashMap<>(standard(newEmail(), true));
            claims.put("aud", "somebody-else");
            Http browser = flow.store().http();
            Answer answer = flow.signIn(browser, callback(UUID.randomUUID().toString(), claims), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-not-trusted");
            assertThat(signedIn(browser)).isFalse();
        }

        @Test
        void a_level_of_assurance_below_the_one_that_is_asked_for() {
            Map<String, Object> claims = new HashMap<>(standard(newEmail(), true));
            claims.put("acr", "loa-low");
            Answer answer =
                    flow.signIn(flow.store().http(), callback(UUID.randomUUID().toString(), claims), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-not-trusted");
        }

        @Test
        void a_login_that_was_cancelled_at_the_issuer_and_its_state_is_used_up() {
            Http browser = flow.store().http();
            String state = query(begin(browser, "/")).get("state");
            Answer answer = browser.get("/oauth/callback/oidc?error=access_denied&state=" + state);
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-cancelled");
            assertThat(browser.get("/oauth/callback/oidc?code=abc&state=" + state)
                            .header("Location"))
                    .isEqualTo("/sign-in?problem=sign-in-expired");
            assertThat(signedIn(browser)).isFalse();
        }
    }

    @Nested
    class Linking {
        @Test
        void takes_a_local_account_over_for_the_one_who_proved_the_address_and_shuts_its_maker_out() {
            String email = newEmail();
            Http squatter = flow.register(email);
            Http owner = flow.store().http();
            flow.signIn(owner, flow.claims(UUID.randomUUID().toString(), email, true), "/");
            assertThat(account(owner).path("email").asText()).isEqualTo(email);
            assertThat(signedIn(squatter)).isFalse();
            assertThat(squatter.post("/api/v1/session", Map.of("email", email, "password", PASSWORD))
                            .problem())
                    .isEqualTo("sign-in-failed");
        }

        @Test
        void does_nothing_by_an_address_that_the_issuer_has_not_verified() {
            String email = newEmail();
            Http local = flow.register(email);
            Http other = flow.store().http();
            Answer answer = flow.signIn(other, flow.claims(UUID.randomUUID().toString(), email, false), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=email-taken");
            assertThat(signedIn(other)).isFalse();
            assertThat(signedIn(local)).isTrue();
        }

        @Test
        void does_not_give_a_linked_account_to_another_subject_with_the_same_address() {
            String email = newEmail();
            flow.signIn(flow.store().http(), flow.claims(UUID.randomUUID().toString(), email, true), "/");
            Http other = flow.store().http();
            Answer answer = flow.signIn(other, flow.claims(UUID.randomUUID().toString(), email, true), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=email-taken");
            assertThat(signedIn(other)).isFalse();
        }
    }
}
