package org.civicstore.certification.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.certificate.Certificate;
import org.civicstore.certification.certificate.CertificateSigner;
import org.civicstore.certification.verdict.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String DECLARATION = """
        name: {nb: Jobbhjelp, en: Job help}
        shortDescription: {nb: Finn jobb nær deg., en: Find a job near you.}
        description: {nb: Søk i alle stillinger., en: Search all vacancies.}
        kind: WEB_APP
        categories: [job-search]
        languages: [nb, en]
        links:
          website: https://example.org
          privacyNotice: https://example.org/privacy
          accessibilityStatement: https://example.org/accessibility
          securityContact: https://example.org/security
          statusPage: https://example.org/status
        supportEmail: help@example.org
        licence: EUPL-1.2
        price: {kind: FREE}
        platforms: [web]
        dataPractices: {advertising: false, hostingCountries: [%s]}
        webApp: {startUrl: "https://example.org/app"}
        """;

    @TempDir
    Path folder;

    @Nested
    class Check {

        @Test
        void prints_findings_with_what_to_do_and_ends_with_one() throws IOException {
            Files.writeString(folder.resolve("civicstore.yml"), DECLARATION.formatted(""));

            Run run = run("check", folder.toString());

            assertThat(run.code).isEqualTo(Main.FINDINGS);
            assertThat(run.out)
                    .contains("BLOCKING       PRV-07", "do:", "For a certifier to decide:", "PRV-04")
                    .doesNotContain("FEE-01 declaration:");
            assertThat(run.err).isEmpty();
        }

        @Test
        void compares_with_the_known_listings_of_a_file() throws IOException {
            Files.writeString(folder.resolve("civicstore.yml"), DECLARATION.formatted("NO"));
            Path known = Files.writeString(folder.resolve("known.txt"), """
                {"listings": [{"id": "job-aid", "names": ["Jobbhjelp"], "domains": ["jobbhjelp.no"], "authority": false}]}
                """);

            assertThat(run("check", folder.toString(), "--known", known.toString()).out)
                    .contains("listing.lookalike.name", "job-aid");
        }

        @Test
        void refuses_a_file_of_known_listings_that_is_none() throws IOException {
            Files.writeString(folder.resolve("civicstore.yml"), DECLARATION.formatted("NO"));
            for (String content :
                    new String[] {"[]", "{}", "no json", "{\"listings\": [{\"id\": \"a\", \"iconHash\": \"x\"}]}"}) {
                Path known = Files.writeString(folder.resolve("known.txt"), content);

                Run run = run("check", folder.toString(), "--known", known.toString());

                assertThat(run.code).as(content).isEqualTo(Main.USAGE);
                assertThat(run.err).contains("known.txt");
            }
        }

        @Test
        void prints_the_librarys_own_records_as_json() throws IOException {
            Files.writeString(folder.resolve("civicstore.yml"), DECLARATION.formatted("NO"));
            Files.createDirectory(folder.resolve("evidence"));
            Files.writeString(
                    folder.resolve("evidence/dpia.txt"), "Vurdering av personvernkonsekvenser for Jobbhjelp.");

            Run run = run("check", folder.toString(), "--format", "json", "--profile", "tax");
            JsonNode result = new JsonMapper().readTree(run.out);

            assertThat(result.at("/report/editionId").textValue()).isEqualTo("2026-1");
            assertThat(outcomeOf(result, "PRV-04")).isEqualTo("PASS");
            assertThat(outcomeOf(result, "PRV-07")).isEqualTo("PASS");
            assertThat(outcomeOf(result, "ACC-02")).isEqualTo("FAIL");
            assertThat(result.at("/report/documents/0/text").textValue()).contains("Jobbhjelp");
            assertThat(result.at("/assessment/mayCertify").booleanValue()).isFalse();
            assertThat(result.at("/assessment/open").toString()).contains("SEC-11");
        }

        @Test
        void tells_the_line_of_a_declaration_that_cannot_be_read() throws IOException {
            Files.writeString(folder.resolve("publiccode.yml"), "name: a\n\tb: c\n");

            Run run = run("check", folder.toString());

            assertThat(run.code).isEqualTo(Main.USAGE);
            assertThat(run.out).startsWith("DECLARATION    line 2");
        }

        @Test
        void asks_what_it_is_when_the_input_does_not_say() {
            Run run = run("check", folder.toString());

            assertThat(run.code).isEqualTo(Main.USAGE);
            assertThat(run.err).contains("--kind");
        }

        @Test
        void refuses_to_guess_between_two_packages() throws IOException {
            Files.writeString(folder.resolve("a.apk"), "a");
            Files.writeString(folder.resolve("b.apk"), "b");

            Run run = run("check", folder.toString());

            assertThat(run.code).isEqualTo(Main.USAGE);
            assertThat(run.err).contains("a.apk", "b.apk");
        }

        @Test
        void never_lets_a_vendors_text_command_the_terminal() throws IOException {
            Files.writeString(folder.resolve("civicstore.json"), "{\"kind\":\"WEB_APP\",\"\\u001b[2Jx\":1}");

            Run run = run("check", folder.toString());

            assertThat(run.out).contains("/?[2Jx").doesNotContain("\u001b");
        }

        private String outcomeOf(JsonNode result, String criterion) {
            for (JsonNode execution : result.at("/report/executions")) {
                if (execution.path("criterion").textValue().equals(criterion)) {
                    return execution.path("outcome").textValue();
                }
            }
            return "did not run";
        }
    }

    @Nested
    class Verify {

        private final ECKey key = CertificateSigner.newKey("k1");
        private final String digestOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        @BeforeEach
        void a_certificate_and_keys() throws IOException {
            Certificate certificate = new Certificate(
                    "CS-2026-000001",
                    URI.create("https://store.example.org"),
                    "Civic Store",
                    "jobbhjelp",
                    "Jobbhjelp",
                    "Arbeid AS",
                    "923609016",
                    "1.4.0",
                    Optional.of(digestOfAbc),
                    Optional.of(URI.create("https://apps.apple.com/no/app/jobbhjelp/id123456789")),
                    "base",
                    "2026-1",
                    List.of(new Condition("SEC-08", "Raise the target level", LocalDate.of(2027, 3, 1))),
                    Instant.parse("2026-11-01T00:00:00Z"),
                    Instant.parse("2027-11-01T00:00:00Z"),
                    URI.create("https://store.example.org/status"));
            Files.writeString(folder.resolve("c.jwt"), new CertificateSigner(key).sign(certificate) + "\n");
            Files.writeString(folder.resolve("jwks.json"), new JWKSet(key.toPublicJWK()).toString());
            Files.writeString(folder.resolve("app.apk"), "abc");
        }

        @Test
        void prints_what_a_good_certificate_says() {
            Run run = verify("--artifact", at("app.apk"));

            assertThat(run.code).isEqualTo(Main.OK);
            assertThat(run.out)
                    .contains("VERIFIED: CS-2026-000001", "Jobbhjelp 1.4.0", "Arbeid AS", digestOfAbc)
                    .contains("https://apps.apple.com/no/app/jobbhjelp/id123456789")
                    .contains("SEC-08 by 2027-03-01", "https://store.example.org/status");
        }

        @Test
        void refuses_other_bytes() throws IOException {
            Files.writeString(folder.resolve("app.apk"), "abd");

            Run run = verify("--artifact", at("app.apk"));

            assertThat(run.code).isEqualTo(Main.FINDINGS);
            assertThat(run.out).startsWith("REFUSED: it is about other bytes");
        }

        @Test
        void refuses_what_is_expired_or_signed_by_a_stranger() throws IOException {
            Run expired = verify("--at", "2028-01-01T00:00:00Z");
            Files.writeString(
                    folder.resolve("jwks.json"),
                    new JWKSet(CertificateSigner.newKey("k1").toPublicJWK()).toString());
            Run stranger = verify();

            assertThat(expired.code).isEqualTo(Main.FINDINGS);
            assertThat(expired.out).startsWith("REFUSED: It was valid until");
            assertThat(stranger.code).isEqualTo(Main.FINDINGS);
            assertThat(stranger.out).startsWith("REFUSED: The signature does not fit");
        }

        @Test
        void says_in_one_line_which_file_it_cannot_use() throws IOException {
            Files.writeString(folder.resolve("jwks.json"), "keys?");
            Run badKeys = verify();
            Run noFile = run("verify", at("nothing.jwt"), "--jwks", at("jwks.json"));

            assertThat(badKeys.code).isEqualTo(Main.USAGE);
            assertThat(badKeys.err.lines()).singleElement().asString().endsWith("is not a JSON Web Key Set.");
            assertThat(noFile.code).isEqualTo(Main.USAGE);
            assertThat(noFile.err.lines()).singleElement().asString().contains("nothing.jwt");
        }

        private Run verify(String... more) {
            return run(Stream.concat(Stream.of("verify", at("c.jwt"), "--jwks", at("jwks.json")), Arrays.stream(more))
                    .toArray(String[]::new));
        }

        private String at(String name) {
            return folder.resolve(name).toString();
        }
    }

    @Nested
    class Criteria {

        @Test
        void are_listed_for_a_profile_and_kind_in_the_language_asked_for() {
            Run run = run("criteria", "--profile", "tax", "--kind", "web_app", "--language", "nb");

            assertThat(run.code).isEqualTo(Main.OK);
            assertThat(run.out)
                    .contains("profile tax", "SEC-11", "Webapper har")
                    .doesNotContain("SEC-01", "PRV-09");
        }

        @Test
        void are_printed_as_data() throws IOException {
            JsonNode criteria = new JsonMapper().readTree(run("criteria", "--format", "json").out);

            assertThat(criteria.size()).isEqualTo(38);
            assertThat(criteria.at("/0/id").textValue()).isEqualTo("SEC-01");
        }

        @Test
        void are_fewer_for_a_lower_tier_and_the_same_by_the_word_list() {
            assertThat(run("criteria", "list").out).isEqualTo(run("criteria").out);
            assertThat(run("criteria", "list", "--tier", "low").out)
                    .contains("32 criteria")
                    .doesNotContain("SEC-10", "PRV-04");
        }

        @Test
        void are_shown_one_by_one_with_all_that_is_known_of_them() {
            Run run = run("criteria", "show", "sec-10", "--language", "nb");

            assertThat(run.code).isEqualTo(Main.OK);
            assertThat(run.out)
                    .contains(
                            "SEC-10 (edition 2026-1, since 2026-1)", "En uavhengig sikkerhetstest", "MANUAL", "MEDIUM")
                    .contains("severity in tax");
            assertThat(run("criteria", "show", "OPS-08").code).isEqualTo(Main.USAGE);
            assertThat(run("criteria", "show", "OPS-08", "--edition", "2026-2").code)
                    .isEqualTo(Main.OK);
            assertThat(run("criteria", "show", "OPS-08", "--edition", "1999-1").err)
                    .contains("2026-1, 2026-2");
        }

        @Test
        void that_ship_with_the_library_have_nothing_wrong() {
            Run run = run("criteria", "lint");

            assertThat(run.out).startsWith("Nothing is wrong.");
            assertThat(run.code).isEqualTo(Main.OK);
            assertThat(run("criteria", "lint", "no-such-folder").code).isEqualTo(Main.USAGE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"--profile=health", "--language=de", "--kind=toaster", "--mood=good", "--edition=1999-1"})
        void are_not_listed_for_what_does_not_exist(String option) {
            Run run = run("criteria", option);

            assertThat(run.code).isEqualTo(Main.USAGE);
            assertThat(run.out).isEmpty();
            assertThat(run.err).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "verify", "criteria"})
    void help_is_given_for_every_command(String command) {
        Run run = command.isEmpty() ? run("--help") : run(command, "--help");

        assertThat(run.code).isEqualTo(Main.OK);
        assertThat(run.out).startsWith("Usage: civicstore");
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, NOW, Terminal.NONE, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(code, out.toString(), err.toString());
    }
}
