package org.civicstore.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.PlannedJobs;
import org.civicstore.fixtures.PublishedKeys;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.shared.persistence.HomeSettings;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class CertificateTest {
    private final Store store;
    private final People people;
    private final Cases cases;

    CertificateTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Nested
    class Reading {
        @Test
        void shows_everybody_what_was_certified_for_whom_and_until_when() {
            People.Vendor vendor = people.vendor("Søk AS");
            String slug = Submissions.newSlug();
            JsonNode certificate = show(cases.certified(vendor, slug));

            assertThat(certificate.path("number").asText()).matches("CS-\\d{4}-\\d{6}");
            assertThat(certificate.path("status").asText()).isEqualTo("VALID");
            assertThat(certificate.path("listingSlug").asText()).isEqualTo(slug);
            assertThat(certificate.path("listingName").asText()).isEqualTo("Jobbkompasset");
            assertThat(certificate.path("organisation").path("name").asText()).isEqualTo("Søk AS");
            assertThat(certificate.path("profile").asText()).isEqualTo("base");
            assertThat(certificate.path("edition").asText()).isEqualTo("2026-1");
            assertThat(certificate.path("conditions")).isEmpty();
            Instant from = Instant.parse(certificate.path("validFrom").asText());
            assertThat(Instant.parse(certificate.path("validUntil").asText()))
                    .isEqualTo(from.atZone(ZoneOffset.UTC).plusYears(1).toInstant());
            assertThat(certificate.path("history")).hasSize(1);
        }

        @Test
        void gives_the_signed_credential_to_who_asks_for_it() {
            String number = cases.certified(people.vendor("Vendor"), Submissions.newSlug());

            Answer answer = store.http().get(path(number), "Accept", "application/vc+jwt");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/vc+jwt");
            assertThat(answer.header("Vary")).containsIgnoringCase("Accept");
            assertThat(answer.body()).isEqualTo(show(number).path("jws").asText());
            assertThat(store.http().get(path(number), "Accept", "*/*").header("Content-Type"))
                    .startsWith("application/json");
        }

        @Test
        void answers_an_unknown_number_with_a_problem() {
            assertThat(store.http().get(path("CS-2020-000001")).problem()).isEqualTo("not-found");
            assertThat(store.http().get(path("CS-2020-000001") + "/status").problem())
                    .isEqualTo("not-found");
            assertThat(store.http().get(path("%27%20or%201%3D1")).problem()).isEqualTo("not-found");
        }
    }

    @Nested
    class Verifying {
        @Test
        void holds_with_nothing_but_the_jdk_and_the_published_keys() throws Exception {
            String number = cases.certified(people.vendor("Vendor"), Submissions.newSlug());
            String[] parts = jws(number).split("\\.");
            JsonNode header = decoded(parts[0]);
            JsonNode claims = decoded(parts[1]);

            assertThat(header.path("alg").asText()).isEqualTo("ES256");
            assertThat(header.path("typ").asText()).isEqualTo("vc+jwt");
            assertThat(claims.toString()).contains(number).contains("https://www.w3.org/ns/credentials/v2");
            assertThat(PublishedKeys.holds(
                            parts,
                            new PublishedKeys(store).key(header.path("kid").asText())))
                    .isTrue();
            parts[1] = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            claims.toString().replace(number, "CS-1999-000001").getBytes(StandardCharsets.UTF_8));
            assertThat(PublishedKeys.holds(
                            parts,
                            new PublishedKeys(store).key(header.path("kid").asText())))
                    .isFalse();
        }

        @Test
        void publishes_no_private_part_of_any_key() {
            JsonNode keys = ok(store.http().get("/.well-known/jwks.json")).path("keys");

            assertThat(keys).isNotEmpty().allSatisfy(key -> {
                assertThat(key.has("d")).isFalse();
                assertThat(key.path("crv").asText()).isEqualTo("P-256");
                assertThat(key.path("kid").asText()).isNotBlank();
            });
        }

        @Test
        void keeps_the_private_key_where_only_the_server_reads_it() throws Exception {
            Path key = store.home().resolve("keys").resolve("certificate-signing-1.jwk");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                    .isEqualTo("rwx------");
        }

        @Test
        void still_holds_after_the_key_was_changed() throws Exception {
            String[] before = jws(cases.certified(people.vendor("Vendor"), Submissions.newSlug()))
                    .split("\\.");
            String other = "rotated-" + Submissions.newSlug();
            SigningKeyService rotated = signingWith(other);

            assertThat(rotated.keyId())
                    .isNotEqualTo(decoded(before[0]).path("kid").asText());
            assertThat(PublishedKeys.holds(
                            before,
                            new PublishedKeys(store)
                                    .key(decoded(before[0]).path("kid").asText())))
                    .isTrue();
            assertThat(new PublishedKeys(store).key(rotated.keyId())).isNotNull();
            assertThat(signingWith(other).keyId()).as("after a restart").isEqualTo(rotated.keyId());
        }

        private SigningKeyService signingWith(String name) {
            CertificateSettings settings = store.bean(CertificateSettings.class);
            return new SigningKeyService(
                    store.bean(HomeSettings.class),
                    new CertificateSettings(settings.issuer(), settings.issuerName(), name),
                    store.bean(Transactor.class),
                    store.bean(SigningKeyRepository.class),
                    store.bean(Clock.class));
        }

        private String jws(String number) {
            return store.http()
                    .get(path(number), "Accept", "application/vc+jwt")
                    .body();
        }

        private static JsonNode decoded(String part) throws Exception {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
        }
    }

    @Nested
    class Standing {
        @Test
        void ends_with_the_clock_and_says_so() {
            String number = cases.certified(people.vendor("Vendor"), Submissions.newSlug());
            assertThat(status(number).path("stands").asBoolean()).isTrue();

            store.clock().advance(Duration.ofDays(367));
            assertThat(status(number).path("status").asText()).isEqualTo("EXPIRED");
            assertThat(status(number).path("stands").asBoolean()).isFalse();
            assertThat(status(number).path("since")).isEqualTo(status(number).path("validUntil"));
        }

        @Test
        void is_superseded_by_the_next_certificate_of_the_same_listing_only() {
            People.Vendor vendor = people.vendor("Vendor");
            String slug = Submissions.newSlug();
            String first = cases.certified(vendor, slug);
            String other = cases.certified(vendor, Submissions.newSlug());
            String second = cases.certified(vendor, slug);

            assertThat(show(first).path("status").asText()).isEqualTo("SUPERSEDED");
            assertThat(show(first).path("statusReason").asText()).contains(second);
            assertThat(status(second).path("status").asText()).isEqualTo("VALID");
            assertThat(status(other).path("status").asText()).isEqualTo("VALID");
        }

        @Test
        void tells_its_vendor_once_that_it_ran_out_and_that_this_is_no_fault() {
            People.Vendor vendor = people.vendor("Vendor");
            String address = UUID.randomUUID() + "@vendor.example.org";
            store.bean(Transactor.class).run(tx -> tx.sql()
                    .execute("update organisation set contact_email = ? where slug = ?", address, vendor.slug()));
            String number = cases.certified(vendor, Submissions.newSlug());
            Duration left = Duration.between(
                    store.clock().instant(),
                    Instant.parse(status(number).path("validUntil").asText()));
            store.clock().advance(left.minusSeconds(1));
            store.job("tell-expired").run();
            assertThat(status(number).path("status").asText()).isEqualTo("VALID");

            store.clock().advance(Duration.ofSeconds(1));
            assertThat(status(number).path("status").asText()).isEqualTo("EXPIRED");
            store.job("tell-expired").run();
            store.job("tell-expired").run();
            new PlannedJobs(store).run("tell-vendor-of-end", number);
            assertThat(store.mail().to(address)).singleElement().satisfies(letter -> {
                assertThat(letter.to()).containsExactly(address);
                assertThat(letter.text()).contains(number, "has run out", "not revoked");
            });
        }

        private JsonNode status(String number) {
            return ok(store.http().get(path(number) + "/status"));
        }
    }

    private JsonNode show(String number) {
        return ok(store.http().get(path(number)));
    }

    private static String path(String number) {
        return "/api/v1/certificates/" + number;
    }
}
