package org.civicstore.certification.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.certificate.CertificateRefused.Reason;
import org.civicstore.certification.verdict.Condition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final Instant FROM = Instant.parse("2026-11-21T20:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-11-21T20:00:00Z");
    private static final Instant DURING = Instant.parse("2027-01-01T00:00:00Z");
    private static final URI ADDRESS = URI.create("https://apps.apple.com/no/app/jobbhjelp/id123456789");
    private static final ECKey KEY = CertificateSigner.newKey("2026-a");

    private final Certificate certificate = certificate(Optional.of("ab".repeat(32)));
    private final CertificateSigner signer = new CertificateSigner(KEY);
    private final CertificateVerifier verifier = new CertificateVerifier(new JWKSet(KEY.toPublicJWK()));

    @Nested
    class A_signed_certificate {

        @Test
        void is_read_back_with_everything_it_said() throws Exception {
            assertThat(verifier.verify(signer.sign(certificate), DURING))
                    .isEqualTo(new VerifiedCertificate(certificate, "2026-a"));
        }

        @Test
        void may_speak_about_something_whose_bytes_the_store_does_not_hold_and_says_where_it_is() throws Exception {
            Certificate withoutDigest = certificate(Optional.empty());

            Certificate read =
                    verifier.verify(signer.sign(withoutDigest), DURING).certificate();

            assertThat(read).isEqualTo(withoutDigest);
            assertThat(read.address()).contains(ADDRESS);
        }

        @Test
        void is_a_verifiable_credential_in_version_two() throws Exception {
            String[] parts = signer.sign(certificate).split("\\.");
            JsonMapper mapper = new JsonMapper();
            JsonNode header = mapper.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode body = mapper.readTree(Base64.getUrlDecoder().decode(parts[1]));

            assertThat(header.toString()).isEqualTo("""
                {"kid":"2026-a","cty":"vc","typ":"vc+jwt","alg":"ES256"}\
                """);
            assertThat(body.at("/@context/0").textValue()).isEqualTo("https://www.w3.org/ns/credentials/v2");
            assertThat(body.at("/type/0").textValue()).isEqualTo("VerifiableCredential");
            assertThat(body.at("/issuer/id").textValue()).isEqualTo("https://store.example.org");
            assertThat(body.at("/validFrom").textValue()).isEqualTo("2026-11-21T20:00:00Z");
            assertThat(body.at("/validUntil").textValue()).isEqualTo("2027-11-21T20:00:00Z");
            assertThat(body.at("/credentialSubject/artifactSha256").textValue()).isEqualTo("ab".repeat(32));
        }

        @Test
        void verifies_with_nothing_but_the_platforms_own_cryptography() throws Exception {
            String jws = signer.sign(certificate);
            int lastDot = jws.lastIndexOf('.');
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initVerify(signer.publicKey().toECPublicKey());
            ecdsa.update(jws.substring(0, lastDot).getBytes("US-ASCII"));

            assertThat(ecdsa.verify(Base64.getUrlDecoder().decode(jws.substring(lastDot + 1))))
                    .isTrue();
        }

        @Test
        void never_carries_the_private_key() {
            assertThat(signer.publicKey().isPrivate()).isFalse();
        }

        @Test
        void holds_from_its_first_second_to_the_last_before_its_end() throws Exception {
            String jws = signer.sign(certificate);

            assertThat(verifier.verify(jws, FROM).certificate()).isEqualTo(certificate);
            assertThat(verifier.verify(jws, UNTIL.minusSeconds(1)).certificate())
                    .isEqualTo(certificate);
            assertThat(reasonFor(jws, FROM.minusSeconds(1))).isEqualTo(Reason.NOT_YET_VALID);
            assertThat(reasonFor(jws, UNTIL)).isEqualTo(Reason.EXPIRED);
        }
    }

    @Nested
    class Refused {

        @Test
        void is_a_certificate_whose_content_was_changed() {
            String[] parts = signer.sign(certificate).split("\\.");
            String body = new Base64URL(parts[1]).decodeToString().replace("1.4.0", "1.4.1");

            assertThat(reasonFor(parts[0] + "." + Base64URL.encode(body) + "." + parts[2]))
                    .isEqualTo(Reason.SIGNATURE);
        }

        @Test
        void is_a_certificate_whose_header_was_changed() {
            String[] parts = signer.sign(certificate).split("\\.");
            String header = new Base64URL(parts[0]).decodeToString().replace("\"cty\":\"vc\"", "\"cty\":\"cv\"");

            assertThat(reasonFor(Base64URL.encode(header) + "." + parts[1] + "." + parts[2]))
                    .isEqualTo(Reason.SIGNATURE);
        }

        @Test
        void is_a_signature_of_zeroes() {
            String jws = signer.sign(certificate);
            String zeroes = Base64URL.encode(new byte[64]).toString();

            assertThat(reasonFor(jws.substring(0, jws.lastIndexOf('.') + 1) + zeroes))
                    .isEqualTo(Reason.SIGNATURE);
        }

        @Test
        void is_another_key_under_the_same_key_id() {
            String jws = new CertificateSigner(CertificateSigner.newKey("2026-a")).sign(certificate);

            assertThat(reasonFor(jws)).isEqualTo(Reason.SIGNATURE);
        }

        @Test
        void is_a_key_id_that_the_issuer_does_not_publish() {
            String jws = new CertificateSigner(CertificateSigner.newKey("2019-x")).sign(certificate);

            assertThat(reasonFor(jws)).isEqualTo(Reason.UNKNOWN_KEY);
        }

        @Test
        void is_a_key_that_comes_inside_the_token() throws Exception {
            ECKey stranger = CertificateSigner.newKey("2026-a");
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("vc+jwt"))
                    .keyID("2026-a")
                    .jwk(stranger.toPublicJWK())
                    .build();

            assertThat(reasonFor(signed(header, new ECDSASigner(stranger)))).isEqualTo(Reason.SIGNATURE);
        }

        @Test
        void is_a_token_without_signature() {
            String body = signer.sign(certificate).split("\\.")[1];

            assertThat(reasonFor(Base64URL.encode("{\"alg\":\"none\"}") + "." + body + "."))
                    .isEqualTo(Reason.ALGORITHM);
            assertThat(reasonFor(Base64URL.encode("{\"typ\":\"vc+jwt\",\"kid\":\"2026-a\",\"alg\":\"none\"}") + "."
                            + body + "."))
                    .isEqualTo(Reason.ALGORITHM);
        }

        @Test
        void is_the_public_key_used_as_a_shared_secret() throws Exception {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(new JOSEObjectType("vc+jwt"))
                    .keyID("2026-a")
                    .build();
            byte[] publicKey = KEY.toECPublicKey().getEncoded();

            assertThat(reasonFor(signed(header, new MACSigner(publicKey)))).isEqualTo(Reason.ALGORITHM);
        }

        @Test
        void is_any_other_algorithm_even_with_a_published_key() throws Exception {
            RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
            ECKey p384 = new ECKeyGenerator(Curve.P_384).keyID("p384").generate();
            CertificateVerifier lenientKeys =
                    new CertificateVerifier(new JWKSet(List.of(rsa.toPublicJWK(), p384.toPublicJWK())));
            String rs256 = signed(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(), new RSASSASigner(rsa));
            String es384 = signed(
                    new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("p384").build(), new ECDSASigner(p384));

            assertThat(reasonFor(lenientKeys, rs256, DURING)).isEqualTo(Reason.ALGORITHM);
            assertThat(reasonFor(lenientKeys, es384, DURING)).isEqualTo(Reason.ALGORITHM);
        }

        @Test
        void is_a_token_of_another_type_signed_with_the_right_key() throws Exception {
            JWSHeader session = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID("2026-a")
                    .build();
            JWSHeader empty = new JWSHeader.Builder(session)
                    .type(new JOSEObjectType("vc+jwt"))
                    .build();
            JWSObject otherContent = new JWSObject(empty, new Payload("{\"type\":[\"VerifiableCredential\"]}"));
            otherContent.sign(new ECDSASigner(KEY));

            assertThat(reasonFor(signed(session, new ECDSASigner(KEY)))).isEqualTo(Reason.MALFORMED);
            assertThat(reasonFor(otherContent.serialize())).isEqualTo(Reason.MALFORMED);
        }

        @Test
        void is_anything_that_is_not_a_token() {
            for (String text : List.of("", ".", "..", "a.b.c", "<html>", "eyJ9.e30.x", "x".repeat(100_000))) {
                assertThat(reasonFor(text)).as(text).isEqualTo(Reason.MALFORMED);
            }
        }

        private String signed(JWSHeader header, JWSSigner with) throws Exception {
            JWSObject jws = new JWSObject(header, new Payload(Credential.write(certificate)));
            jws.sign(with);
            return jws.serialize();
        }
    }

    @Nested
    class A_signer {

        @Test
        void needs_a_private_key_on_the_right_curve_with_an_id() throws Exception {
            ECKey p384 = new ECKeyGenerator(Curve.P_384).keyID("k").generate();
            ECKey nameless = new ECKeyGenerator(Curve.P_256).generate();

            for (ECKey unfit : List.of(KEY.toPublicJWK(), p384, nameless)) {
                assertThatThrownBy(() -> new CertificateSigner(unfit)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private Reason reasonFor(String jws) {
        return reasonFor(jws, DURING);
    }

    private Reason reasonFor(String jws, Instant at) {
        return reasonFor(verifier, jws, at);
    }

    private static Reason reasonFor(CertificateVerifier verifier, String jws, Instant at) {
        CertificateRefused refused = catchThrowableOfType(CertificateRefused.class, () -> verifier.verify(jws, at));
        assertThat(refused).as("refusal").isNotNull();
        return refused.reason();
    }

    private static Certificate certificate(Optional<String> digest) {
        return new Certificate(
                "CS-2026-000123",
                URI.create("https://store.example.org"),
                "Civic Store",
                "jobbhjelp",
                "Jobbhjelp \"pluss\" æøå",
                "Arbeid & Liv AS",
                "923609016",
                "1.4.0",
                digest,
                digest.isPresent() ? Optional.empty() : Optional.of(ADDRESS),
                "employment",
                "2026-1",
                List.of(new Condition("SEC-08", "Raise the target level", LocalDate.of(2027, 3, 1))),
                FROM,
                UNTIL,
                URI.create("https://store.example.org/api/v1/certificates/CS-2026-000123/status"));
    }
}
