package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.mockwebserver.RecordedRequest;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.generated.db.DefaultSchema;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole code flow against a real issuer in this process, on a node of the store that is configured for it. */
@StoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcTest {
    private static final String LEVEL = "loa-substantial";
    private static final String PASSWORD = "fjell fiord vaffel";

    private final MockOAuth2Server issuer = new MockOAuth2Server();
    private final Store everyday;
    private Store store;

    OidcTest(Store everyday) {
        this.everyday = everyday;
        this.store = everyday;
    }

    @BeforeAll
    void start() {
        issuer.start();
        // Its first answer takes long, on a busy machine longer than the store waits for one.
        everyday.http().get(issuer.wellKnownUrl("people").toString());
        store = everyday.node(Map.of(
                "civicstore.oidc.issuer", issuer.issuerUrl("people").toString(),
                "civicstore.oidc.client-id", "civicstore",
                "civicstore.oidc.client-secret", "a secret of the store",
                "civicstore.oidc.name", "The Issuer",
                "civicstore.oidc.acr", LEVEL));
    }

    @AfterAll
    void stop() {
        store.close();
        issuer.shutdown();
    }

    @Nested
    class SigningIn {
        @Test
        void is_offered_on_the_node_that_has_an_issuer_and_on_no_other() {
            JsonNode offer =
                    store.http().get("/api/v1/session").json().path("oidc").path(0);
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
            Http browser = store.http();
            Answer arrived = signIn(browser, claims(subject, email, true), "/vendor/submissions?page=2");
            assertThat(arrived.status()).isEqualTo(303);
            assertThat(arrived.header("Location")).isEqualTo("/vendor/submissions?page=2");
            JsonNode first = account(browser);
            assertThat(first.path("email").asText()).isEqualTo(email);
            assertThat(first.path("name").asText()).isEqualTo("Kari Nordmann");

            Http later = store.http();
            signIn(later, claims(subject, newEmail(), true), "/");
            assertThat(account(later).path("id")).isEqualTo(first.path("id"));
            assertThat(account(later).path("email").asText()).isEqualTo(email);
        }

        @Test
        void sends_a_challenge_whose_verifier_goes_to_the_token_endpoint_only() throws Exception {
            Http browser = store.http();
            URI there = begin(browser, "/");
            Map<String, String> asked = query(there);
            assertThat(asked.get("code_challenge_method")).isEqualTo("S256");
            assertThat(asked.get("acr_values")).isEqualTo(LEVEL);
            assertThat(asked.get("scope")).contains("openid");
            issuer.enqueueCallback(claims(UUID.randomUUID().toString(), newEmail(), true));
            String callback = atIssuer(there);
            browser.get(callback);
            RecordedRequest exchange = exchangeOf(query(URI.create(callback)).get("code"));
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
                Answer arrived =
                        signIn(store.http(), claims(UUID.randomUUID().toString(), newEmail(), true), elsewhere);
                assertThat(arrived.header("Location")).isEqualTo("/");
            }
        }

        @Test
        void offers_to_sign_out_at_the_issuer_too() {
            Http browser = store.http();
            signIn(browser, claims(UUID.randomUUID().toString(), newEmail(), true), "/");
            Answer out = browser.delete("/api/v1/session");
            assertThat(out.status()).isEqualTo(204);
            assertThat(out.header("Location"))
                    .startsWith(issuer.endSessionEndpointUrl("people").toString())
                    .contains("post_logout_redirect_uri=", "client_id=civicstore");
            assertThat(signedIn(browser)).isFalse();
        }
    }

    @Nested
    class Refusing {
        @Test
        void a_state_that_was_used_already() {
            Http browser = store.http();
            URI there = begin(browser, "/");
            issuer.enqueueCallback(claims(UUID.randomUUID().toString(), newEmail(), true));
            String callback = atIssuer(there);
            assertThat(browser.get(callback).header("Location")).isEqualTo("/");
            browser.delete("/api/v1/session");
            assertThat(browser.get(callback).header("Location")).isEqualTo("/sign-in?problem=sign-in-expired");
            assertThat(signedIn(browser)).isFalse();
        }

        @Test
        void a_callback_in_another_browser_than_it_began_in() {
            Http attacker = store.http();
            URI there = begin(attacker, "/");
            issuer.enqueueCallback(claims(UUID.randomUUID().toString(), newEmail(), true));
            String callback = atIssuer(there);
            Http victim = store.http();
            assertThat(victim.get(callback).header("Location")).isEqualTo("/sign-in?problem=sign-in-expired");
            assertThat(signedIn(victim)).isFalse();
            clearCallback(attacker, callback);
        }

        @Test
        void a_state_that_nobody_began() {
            Answer answer = store.http().get("/oauth/callback/oidc?code=abc&state=made-up");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-expired");
        }

        @Test
        void one_that_comes_back_after_ten_minutes() {
            Http browser = store.http();
            URI there = begin(browser, "/");
            issuer.enqueueCallback(claims(UUID.randomUUID().toString(), newEmail(), true));
            String callback = atIssuer(there);
            store.clock().advance(Duration.ofMinutes(10));
            assertThat(browser.get(callback).header("Location")).isEqualTo("/sign-in?problem=sign-in-expired");
            store.clock().advance(Duration.ofMinutes(-10));
            drainCallback();
        }

        @Test
        void a_token_with_another_nonce() {
            Map<String, Object> claims = new HashMap<>(standard(newEmail(), true));
            claims.put("nonce", "of-another-sign-in");
            Http browser = store.http();
            Answer answer = signIn(browser, callback(UUID.randomUUID().toString(), claims), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-not-trusted");
            assertThat(signedIn(browser)).isFalse();
        }

        @Test
        void a_token_for_another_client() {
            Map<String, Object> claims = new HashMap<>(standard(newEmail(), true));
            claims.put("aud", "somebody-else");
            Http browser = store.http();
            Answer answer = signIn(browser, callback(UUID.randomUUID().toString(), claims), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-not-trusted");
            assertThat(signedIn(browser)).isFalse();
        }

        @Test
        void a_level_of_assurance_below_the_one_that_is_asked_for() {
            Map<String, Object> claims = new HashMap<>(standard(newEmail(), true));
            claims.put("acr", "loa-low");
            Answer answer = signIn(store.http(), callback(UUID.randomUUID().toString(), claims), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=sign-in-not-trusted");
        }

        @Test
        void a_login_that_was_cancelled_at_the_issuer_and_its_state_is_used_up() {
            Http browser = store.http();
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
    class WithoutAnAddress {
        private static final String PID = "01017012345";

        @Test
        void makes_an_account_that_is_found_again_by_issuer_and_subject() {
            String subject = UUID.randomUUID().toString();
            Http browser = anonymous(subject);
            JsonNode first = account(browser);
            assertThat(first.path("name").asText()).matches("Person [B-Z2-9]{5}");
            assertThat(first.has("email")).isFalse();
            assertThat(first.path("hasPassword").asBoolean()).isFalse();
            assertThat(account(anonymous(subject))).isEqualTo(first);
        }

        @Test
        void makes_another_account_for_another_person() {
            JsonNode one = account(anonymous(UUID.randomUUID().toString()));
            JsonNode other = account(anonymous(UUID.randomUUID().toString()));
            assertThat(other.path("id")).isNotEqualTo(one.path("id"));
            assertThat(other.path("name")).isNotEqualTo(one.path("name"));
        }

        @Test
        void takes_the_name_from_its_parts() {
            Http browser = store.http();
            Map<String, Object> claims = Map.of("acr", LEVEL, "given_name", "Kari", "family_name", "Nordmann");
            signIn(browser, callback(UUID.randomUUID().toString(), claims), "/");
            assertThat(account(browser).path("name").asText()).isEqualTo("Kari Nordmann");
        }

        @Test
        void keeps_no_national_identity_number_in_any_table() {
            String subject = UUID.randomUUID().toString();
            anonymous(subject);
            assertThat(tablesWith(subject)).containsExactly("external_identity");
            assertThat(tablesWith(PID)).isEmpty();
        }

        @Test
        void lets_the_person_choose_a_name_and_keeps_it_at_the_next_sign_in() {
            String subject = UUID.randomUUID().toString();
            Http browser = anonymous(subject);
            assertThat(browser.put("/api/v1/account/name", Map.of("name", " Solveig "))
                            .status())
                    .isEqualTo(204);
            assertThat(account(anonymous(subject)).path("name").asText()).isEqualTo("Solveig");
        }

        @Test
        void lets_the_person_give_an_address_that_nobody_has() {
            Http browser = anonymous(UUID.randomUUID().toString());
            String email = newEmail();
            assertThat(browser.put("/api/v1/account/email", Map.of("email", email))
                            .status())
                    .isEqualTo(204);
            assertThat(account(browser).path("email").asText()).isEqualTo(email);
            Http other = anonymous(UUID.randomUUID().toString());
            assertThat(other.put("/api/v1/account/email", Map.of("email", email))
                            .problem())
                    .isEqualTo("email-taken");
            assertThat(account(other).has("email")).isFalse();
        }

        @Test
        void takes_no_local_account_over_by_claiming_its_address() {
            String email = newEmail();
            Http local = register(email);
            Http claimer = anonymous(UUID.randomUUID().toString());
            assertThat(claimer.put("/api/v1/account/email", Map.of("email", email))
                            .problem())
                    .isEqualTo("email-taken");
            assertThat(account(local).path("email").asText()).isEqualTo(email);
            assertThat(account(claimer).path("id")).isNotEqualTo(account(local).path("id"));
        }

        @Test
        void loses_a_claimed_address_to_the_one_who_proves_it_and_nothing_else() {
            String subject = UUID.randomUUID().toString();
            Http claimer = anonymous(subject);
            String email = newEmail();
            claimer.put("/api/v1/account/email", Map.of("email", email));
            JsonNode before = account(claimer);

            Http owner = store.http();
            signIn(owner, claims(UUID.randomUUID().toString(), email, true), "/");
            assertThat(account(owner).path("email").asText()).isEqualTo(email);
            assertThat(account(owner).path("id")).isNotEqualTo(before.path("id"));
            assertThat(account(claimer).path("id")).isEqualTo(before.path("id"));
            assertThat(account(claimer).has("email")).isFalse();
            assertThat(account(anonymous(subject)).path("id")).isEqualTo(before.path("id"));
        }

        @Test
        void has_no_password_to_change() {
            Http browser = anonymous(UUID.randomUUID().toString());
            Answer answer = browser.put(
                    "/api/v1/account/password", Map.of("currentPassword", "", "newPassword", "ny og lang setning"));
            assertThat(answer.problem()).isEqualTo("no-password");
        }

        @Test
        void is_found_by_operators_under_the_name() {
            Http browser = anonymous(UUID.randomUUID().toString());
            String name = account(browser).path("name").asText();
            JsonNode found = new People(everyday)
                    .operator("Op")
                    .http()
                    .get("/api/v1/accounts?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .json()
                    .path("items");
            assertThat(found).hasSize(1);
            assertThat(found.get(0).path("name").asText()).isEqualTo(name);
            assertThat(found.get(0).has("email")).isFalse();
        }

        @Test
        void accepts_an_invitation_once_the_invited_address_is_given() {
            Http browser = anonymous(UUID.randomUUID().toString());
            String email = newEmail();
            People.Vendor vendor = new People(everyday).vendor("Employer");
            String organisation = "/api/v1/organisations/" + vendor.slug();
            String link = vendor.http()
                    .post(organisation + "/invitations", Map.of("email", email, "role", "MAINTAINER"))
                    .json()
                    .path("link")
                    .asText();
            String acceptance = "/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance";
            assertThat(browser.post(acceptance, "{}").problem()).isEqualTo("invitation-needs-email");
            browser.put("/api/v1/account/email", Map.of("email", email));
            assertThat(browser.post(acceptance, "{}").status()).isEqualTo(200);
            assertThat(vendor.http().get(organisation).json().path("members").findValuesAsText("email"))
                    .contains(email);
        }

        @Test
        void registers_an_organisation_and_stands_among_its_members_without_an_address() {
            Http browser = anonymous(UUID.randomUUID().toString());
            Answer made = browser.post("/api/v1/organisations", People.details("Made by nobody in particular"));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            JsonNode member = browser.get(
                            "/api/v1/organisations/" + made.json().path("slug").asText())
                    .json()
                    .path("members")
                    .path(0);
            assertThat(member.path("name")).isEqualTo(account(browser).path("name"));
            assertThat(member.has("email")).isFalse();
        }

        /** Signed in as ID-porten does it: a subject, a national identity number, and nothing else of the person. */
        private Http anonymous(String subject) {
            Http browser = store.http();
            Answer arrived = signIn(browser, callback(subject, Map.of("acr", LEVEL, "pid", PID)), "/");
            assertThat(arrived.header("Location")).isEqualTo("/");
            return browser;
        }

        /** Every table with the text in any of its columns. */
        private List<String> tablesWith(String text) {
            DSLContext sql = everyday.bean(DSLContext.class);
            return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                    .filter(table -> sql.fetchExists(
                            table,
                            DSL.or(Arrays.stream(table.fields())
                                    .filter(field -> field.getType() == String.class)
                                    .map(field -> field.coerce(String.class).contains(text))
                                    .toList())))
                    .map(Table::getName)
                    .toList();
        }
    }

    @Nested
    class Linking {
        @Test
        void takes_a_local_account_over_for_the_one_who_proved_the_address_and_shuts_its_maker_out() {
            String email = newEmail();
            Http squatter = register(email);
            Http owner = store.http();
            signIn(owner, claims(UUID.randomUUID().toString(), email, true), "/");
            assertThat(account(owner).path("email").asText()).isEqualTo(email);
            assertThat(signedIn(squatter)).isFalse();
            assertThat(squatter.post("/api/v1/session", Map.of("email", email, "password", PASSWORD))
                            .problem())
                    .isEqualTo("sign-in-failed");
        }

        @Test
        void does_nothing_by_an_address_that_the_issuer_has_not_verified() {
            String email = newEmail();
            Http local = register(email);
            Http other = store.http();
            Answer answer = signIn(other, claims(UUID.randomUUID().toString(), email, false), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=email-taken");
            assertThat(signedIn(other)).isFalse();
            assertThat(signedIn(local)).isTrue();
        }

        @Test
        void does_not_give_a_linked_account_to_another_subject_with_the_same_address() {
            String email = newEmail();
            signIn(store.http(), claims(UUID.randomUUID().toString(), email, true), "/");
            Http other = store.http();
            Answer answer = signIn(other, claims(UUID.randomUUID().toString(), email, true), "/");
            assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=email-taken");
            assertThat(signedIn(other)).isFalse();
        }
    }

    private Http register(String email) {
        Http browser = store.http();
        Answer made = browser.post("/api/v1/accounts", Map.of("email", email, "name", "Local", "password", PASSWORD));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return browser;
    }

    private Answer signIn(Http browser, DefaultOAuth2TokenCallback claims, String returnPath) {
        URI there = begin(browser, returnPath);
        issuer.enqueueCallback(claims);
        return browser.get(atIssuer(there));
    }

    /** Goes to the login address of the store; gives where it sends the browser. */
    private static URI begin(Http browser, String returnPath) {
        Answer begun = browser.get("/oauth/login/oidc?return=" + URLEncoder.encode(returnPath, StandardCharsets.UTF_8));
        assertThat(begun.status()).isEqualTo(303);
        return URI.create(begun.header("Location"));
    }

    /** Signs in at the issuer; gives the address of the store that it sends the browser back to. */
    private String atIssuer(URI there) {
        Answer answer = store.http().get(there.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location");
    }

    private DefaultOAuth2TokenCallback claims(String subject, String email, boolean verified) {
        return callback(subject, standard(email, verified));
    }

    private static Map<String, Object> standard(String email, boolean verified) {
        return Map.of("email", email, "email_verified", verified, "name", "Kari Nordmann", "acr", LEVEL);
    }

    private static DefaultOAuth2TokenCallback callback(String subject, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback("people", subject, "JWT", List.of("civicstore"), claims);
    }

    /** Uses the prepared answer of the issuer up, so that the next test does not get it. */
    private static void clearCallback(Http browser, String callback) {
        assertThat(browser.get(callback).status()).isEqualTo(303);
    }

    private void drainCallback() {
        Http browser = store.http();
        browser.get(atIssuer(begin(browser, "/")));
    }

    /** The request by which the store exchanged that code; those of earlier tests stand before it in the queue. */
    private RecordedRequest exchangeOf(String code) {
        while (true) {
            RecordedRequest request = issuer.takeRequest(5, TimeUnit.SECONDS);
            boolean exchange = String.valueOf(request.getPath()).endsWith("/token");
            if (exchange && request.getBody().clone().readUtf8().contains("code=" + code)) {
                return request;
            }
        }
    }

    private static boolean signedIn(Http browser) {
        return browser.get("/api/v1/session").json().path("signedIn").asBoolean();
    }

    private static JsonNode account(Http browser) {
        return browser.get("/api/v1/session").json().path("account");
    }

    private static Map<String, String> query(URI uri) {
        return parameters(uri.getRawQuery());
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String newEmail() {
        return "o" + UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }
}
