package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class ImportTest {
    private static final String PUBLICCODE = """
        publiccodeYmlVersion: "0.4"
        name: Fiskekart
        url: "https://code.example.org/fiskekart.git"
        releaseDate: "2026-01-15"
        platforms:
          - web
        categories:
          - geographic-information-systems
        developmentStatus: stable
        softwareType: "standalone/web"
        description:
          nb:
            shortDescription: Kart over fiskeplasser.
            longDescription: >
              Fiskekart viser hvor i landet det er lov å fiske, hvilke regler som gjelder der, og hvordan man kjøper
              fiskekort. Kartet er laget sammen med kommunene og blir oppdatert hver natt, slik at det alltid stemmer
              med det som gjelder nå. Det virker også uten nett, når man har lastet ned området på forhånd.
            features:
              - Kart uten nett
        legal:
          license: EUPL-1.2
        maintenance:
          type: internal
          contacts:
            - name: Kari Nordmann
        localisation:
          localisationReady: true
          availableLanguages:
            - nb
        """;

    private final People.Vendor vendor;
    private final Submissions submissions;

    ImportTest(Store store) {
        this.vendor = new People(store).vendor("Importer");
        this.submissions = new Submissions(vendor);
    }

    @Nested
    class APubliccodeFile {

        @Test
        void fills_an_empty_draft() {
            String id = empty("WEB_APP");

            Answer answer = take(id, Map.of("format", "PUBLICCODE", "content", PUBLICCODE));

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
            JsonNode declaration = submissions.get(id).path("declaration");
            assertThat(declaration).isEqualTo(answer.json().path("declaration"));
            assertThat(declaration.path("name").path("nb").asText()).isEqualTo("Fiskekart");
            assertThat(declaration.path("shortDescription").path("nb").asText()).isEqualTo("Kart over fiskeplasser.");
            assertThat(declaration.path("licence").asText()).isEqualTo("EUPL-1.2");
            assertThat(declaration.path("kind").asText()).isEqualTo("WEB_APP");
        }

        @Test
        void fills_only_what_is_empty_unless_asked_to_replace() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            take(id, Map.of("format", "PUBLICCODE", "content", PUBLICCODE));
            JsonNode filled = submissions.get(id).path("declaration");
            take(id, Map.of("format", "PUBLICCODE", "content", PUBLICCODE, "overwrite", true));
            JsonNode replaced = submissions.get(id).path("declaration");

            assertThat(filled.path("name").path("nb").asText()).isEqualTo("Jobbkompasset");
            assertThat(filled.path("features").path("nb").get(0).asText()).isEqualTo("Kart uten nett");
            assertThat(replaced.path("name").path("nb").asText()).isEqualTo("Fiskekart");
            assertThat(replaced.path("name").path("en").asText()).isEqualTo("Job Compass");
        }

        @Test
        void with_mistakes_tells_the_line_of_each_and_takes_the_rest() {
            String id = empty("WEB_APP");

            Answer answer = take(
                    id,
                    Map.of(
                            "format",
                            "PUBLICCODE",
                            "content",
                            PUBLICCODE.replace("license: EUPL-1.2", "license: \"??\"")));

            assertThat(answer.status()).isEqualTo(200);
            JsonNode problem = null;
            for (JsonNode candidate : answer.json().path("problems")) {
                if (candidate.path("pointer").asText().equals("/legal/license")) {
                    problem = candidate;
                }
            }
            assertThat(problem).as(answer.body()).isNotNull();
            assertThat(problem.path("line").asInt()).isEqualTo(lineOf("license:"));
            assertThat(problem.path("remedy").asText()).isNotEmpty();
            assertThat(answer.json().path("declaration").path("name").path("nb").asText())
                    .isEqualTo("Fiskekart");
            assertThat(answer.json().path("declaration").has("licence")).isFalse();
        }

        @Test
        void that_is_nested_ten_thousand_deep_or_no_yaml_at_all_leaves_the_draft_as_it_was() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            for (String content : new String[] {
                "[".repeat(10_000), "a: " + "{b: ".repeat(10_000), "a: b: c\n\t- :", "x".repeat(300_000), "\0\0\0"
            }) {
                Answer answer = take(id, Map.of("format", "PUBLICCODE", "content", content));
                assertThat(answer.status()).as(answer.body()).isEqualTo(422);
                assertThat(answer.problem()).isEqualTo("import-unreadable");
                assertThat(answer.json().path("errors")).isNotEmpty();
            }
            assertThat(submissions.get(id).path("version").asInt()).isZero();
        }
    }

    @Nested
    class AWebAppManifest {

        @Test
        void gives_name_and_start_address() {
            String id = empty("WEB_APP");

            Answer answer = take(
                    id,
                    Map.of(
                            "format",
                            "WEB_MANIFEST",
                            "baseUrl",
                            "https://app.example.org/site.webmanifest",
                            "content",
                            """
                            {"name": "Skattehjelp", "lang": "nb", "start_url": "/start", "display": "standalone",
                             "icons": [{"src": "a.png", "sizes": "192x192"}, {"src": "b.png", "sizes": "512x512"}]}
                            """));

            JsonNode declaration = answer.json().path("declaration");
            assertThat(declaration.path("name").path("nb").asText()).isEqualTo("Skattehjelp");
            assertThat(declaration.path("webApp").path("startUrl").asText()).isEqualTo("https://app.example.org/start");
        }

        @Test
        void without_the_address_it_lies_at_gives_no_start_address_and_says_so() {
            String id = empty("WEB_APP");

            Answer answer = take(
                    id, Map.of("format", "WEB_MANIFEST", "content", "{\"name\": \"App\", \"start_url\": \"/start\"}"));

            assertThat(answer.json().path("declaration").has("webApp")).isFalse();
            assertThat(answer.json().path("problems").findValuesAsText("rule")).contains("base-url.missing");
        }

        @Test
        void needs_a_proper_base_address_and_a_known_format() {
            String id = empty("WEB_APP");

            assertThat(take(id, Map.of("format", "WEB_MANIFEST", "content", "{}", "baseUrl", "http://x"))
                            .json()
                            .path("errors")
                            .findValuesAsText("pointer"))
                    .containsExactly("/baseUrl");
            assertThat(take(id, Map.of("content", "{}")).json().path("errors").findValuesAsText("pointer"))
                    .containsExactly("/format");
            assertThat(take(id, Map.of("format", "WORD", "content", "{}")).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void an_import_over_a_version_that_is_gone_is_refused() {
        String id = empty("WEB_APP");
        take(id, Map.of("format", "PUBLICCODE", "content", PUBLICCODE));

        Answer stale = vendor.http()
                .post(
                        "/api/v1/submissions/" + id + "/imports",
                        Map.of("format", "PUBLICCODE", "content", PUBLICCODE),
                        "If-Match",
                        "\"0\"");

        assertThat(stale.problem()).isEqualTo("stale-version");
    }

    private static int lineOf(String text) {
        return (int) PUBLICCODE.substring(0, PUBLICCODE.indexOf(text)).lines().count();
    }

    private String empty(String kind) {
        Map<String, Object> body = new LinkedHashMap<>(submissions.body(Submissions.newSlug(), "1.0.0", kind));
        body.remove("declaration");
        return vendor.http().post("/api/v1/submissions", body).json().path("id").asText();
    }

    private Answer take(String id, Map<String, Object> body) {
        return vendor.http().post("/api/v1/submissions/" + id + "/imports", body);
    }
}
