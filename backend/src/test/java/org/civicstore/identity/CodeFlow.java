package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import org.civicstore.fixtures.Store;

/** The code flow as a browser goes through it: a real issuer in this process, and a node of the store configured for it. */
final class CodeFlow implements AutoCloseable {
    static final String LEVEL = "loa-substantial";
    static final String PASSWORD = "fjell fiord vaffel";

    private final MockOAuth2Server issuer = new MockOAuth2Server();
    private final Store store;

    CodeFlow(Store everyday) {
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

    MockOAuth2Server issuer() {
        return issuer;
    }

    /** The node that is configured for the issuer. */
    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        issuer.shutdown();
    }

    Http register(String email) {
        Http browser = store.http();
        Answer made = browser.post("/api/v1/accounts", Map.of("email", email, "name", "Local", "password", PASSWORD));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return browser;
    }

    Answer signIn(Http browser, DefaultOAuth2TokenCallback claims, String returnPath) {
        URI there = begin(browser, returnPath);
        issuer.enqueueCallback(claims);
        return browser.get(atIssuer(there));
    }

    /** Goes to the login address of the store; gives where it sends the browser. */
    static URI begin(Http browser, String returnPath) {
        Answer begun = browser.get("/oauth/login/oidc?return=" + URLEncoder.encode(returnPath, StandardCharsets.UTF_8));
        assertThat(begun.status()).isEqualTo(303);
        return URI.create(begun.header("Location"));
    }

    /** Signs in at the issuer; gives the address of the store that it sends the browser back to. */
    String atIssuer(URI there) {
        Answer answer = store.http().get(there.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location");
    }

    DefaultOAuth2TokenCallback claims(String subject, String email, boolean verified) {
        return callback(subject, standard(email, verified));
    }

    static Map<String, Object> standard(String email, boolean verified) {
        return Map.of("email", email, "email_verified", verified, "name", "Kari Nordmann", "acr", LEVEL);
    }

    static DefaultOAuth2TokenCallback callback(String subject, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback("people", subject, "JWT", List.of("civicstore"), claims);
    }

    /** Uses the prepared answer of the issuer up, so that the next test does not get it. */
    static void clearCallback(Http browser, String callback) {
        assertThat(browser.get(callback).status()).isEqualTo(303);
    }

    void drainCallback() {
        Http browser = store.http();
        browser.get(atIssuer(begin(browser, "/")));
    }

    /** The request by which the store exchanged that code; those of earlier tests stand before it in the queue. */
    RecordedRequest exchangeOf(String code) {
        while (true) {
            RecordedRequest request = issuer.takeRequest(5, TimeUnit.SECONDS);
            boolean exchange = String.valueOf(request.getPath()).endsWith("/token");
            if (exchange && request.getBody().clone().readUtf8().contains("code=" + code)) {
                return request;
            }
        }
    }

    static boolean signedIn(Http browser) {
        return browser.get("/api/v1/session").json().path("signedIn").asBoolean();
    }

    static JsonNode account(Http browser) {
        return browser.get("/api/v1/session").json().path("account");
    }

    static Map<String, String> query(URI uri) {
        return parameters(uri.getRawQuery());
    }

    static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static String newEmail() {
        return "o" + UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }
}
