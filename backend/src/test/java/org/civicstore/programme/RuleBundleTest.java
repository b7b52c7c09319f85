package org.civicstore.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.certificate.CertificateRefused;
import org.civicstore.certification.certificate.CertificateVerifier;
import org.civicstore.certification.eligibility.ProgrammeReader;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.PublishedKeys;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;

@StoreTest
class RuleBundleTest {
    private static final String BUNDLE = "/api/v1/programmes/free-tax-filing/bundle";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;

    RuleBundleTest(Store store) {
        this.store = store;
    }

    @Test
    void a_stranger_verifies_it_with_the_published_keys_and_reads_the_rules() throws Exception {
        Answer answer = store.http().get(BUNDLE);
        String[] parts = answer.body().split("\\.");
        JsonNode header = decoded(parts[0]);
        JsonNode bundle = decoded(parts[1]);

        assertThat(answer.header("Content-Type")).startsWith("application/jose");
        assertThat(header.path("alg").asText()).isEqualTo("ES256");
        assertThat(header.path("typ").asText()).isEqualTo("civicstore-programme+jws");
        var key = new PublishedKeys(store).key(header.path("kid").asText());
        assertThat(PublishedKeys.holds(parts, key)).isTrue();
        assertThat(bundle.path("slug").asText()).isEqualTo("free-tax-filing");
        assertThat(bundle.path("version").asInt()).isPositive();
        assertThat(bundle.path("opensOn").asText()).isEqualTo("2026-01-26");
        assertThat(JSON.writeValueAsString(bundle.path("programme")))
                .isEqualTo(JSON.writeValueAsString(
                        store.http().get("/api/v1/programmes/free-tax-filing").json()));
        assertThat(ProgrammeReader.read(JSON.writeValueAsBytes(bundle.path("programme")))
                        .programme())
                .isPresent();
        parts[1] = parts[1].substring(0, parts[1].length() - 8) + "AAAAAAAA";
        assertThat(PublishedKeys.holds(parts, key)).as("of other rules").isFalse();
    }

    /** One key signs both, so the type has to tell them apart. */
    @Test
    void it_cannot_be_taken_for_a_certificate() throws Exception {
        CertificateVerifier verifier = new CertificateVerifier(
                JWKSet.parse(store.http().get("/.well-known/jwks.json").body()));
        String bundle = store.http().get(BUNDLE).body();

        assertThat(catchThrowable(() -> verifier.verify(bundle, store.clock().instant())))
                .isInstanceOf(CertificateRefused.class);
    }

    @Test
    void who_has_it_gets_it_again_only_when_something_changed() {
        Http operator = new People(store).operator("Oda Berg").http();
        String slug = Submissions.newSlug();
        String text = """
            slug: %s
            name: Help
            facts: [{id: young, kind: BOOLEAN, name: young, question: Are you young?}]
            offers: [{id: all, name: All, provider: A}]
            fallback: {id: desk, name: Desk, summary: For all.}
            """.formatted(slug);
        Answer made = operator.post(
                "/api/v1/managed-programmes",
                Map.of(
                        "text",
                        text,
                        "reason",
                        "New.",
                        "arrangement",
                        Map.of("territory", "NO", "profile", "base", "opensOn", "2020-01-01", "terms", Map.of())));
        String path = "/api/v1/programmes/" + slug + "/bundle";
        String tag = store.http().get(path).header("ETag");

        assertThat(store.http().get(path, "If-None-Match", tag).status()).isEqualTo(304);
        operator.post(
                "/api/v1/managed-programmes/" + slug + "/closing",
                Map.of("reason", "Over."),
                "If-Match",
                made.header("ETag"));
        assertThat(store.http().get(path, "If-None-Match", tag).status()).isEqualTo(200);
        assertThat(store.http().get("/api/v1/programmes/unheard-of/bundle").status())
                .isEqualTo(404);
    }

    @Test
    void a_batch_of_more_than_a_thousand_is_refused_with_the_place() {
        Answer refused = store.http()
                .post(
                        "/api/v1/programmes/free-tax-filing/eligibility",
                        Map.of("profiles", Collections.nCopies(1_001, Map.of("facts", Map.of()))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("type").asText()).endsWith("/problems/invalid-input");
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).isEqualTo(List.of("/profiles"));
    }

    private static JsonNode decoded(String part) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
