package org.civicstore.certification.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicstore.certification.criterion.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAppManifestReaderTest {

    private static final URI BASE = URI.create("https://app.example.org/jobb/manifest.webmanifest");
    private static final String GOOD = """
        {
          "name": "Jobbhjelp",
          "description": "Finn jobb nær deg.",
          "lang": "nb",
          "start_url": "./?from=home",
          "scope": "/jobb/",
          "display": "standalone",
          "icons": [
            {"src": "192.png", "sizes": "192x192", "type": "image/png"},
            {"src": "512.png", "sizes": "256x256 512X512", "type": "image/png"}
          ]
        }
        """;

    private final WebAppManifestReader reader = new WebAppManifestReader();

    @Test
    void a_good_manifest_becomes_a_declaration() {
        ManifestReading reading = read(GOOD);
        Manifest manifest = reading.manifest().orElseThrow();

        assertThat(reading.problems()).isEmpty();
        assertThat(manifest.name()).isEqualTo(Map.of("nb", "Jobbhjelp"));
        assertThat(manifest.shortDescription()).isEqualTo(Map.of("nb", "Finn jobb nær deg."));
        assertThat(manifest.kind()).contains(SubjectKind.WEB_APP);
        assertThat(manifest.platforms()).containsExactly("web");
        assertThat(manifest.webApp())
                .contains(new WebApp(URI.create("https://app.example.org/jobb/?from=home"), Optional.of(BASE)));
    }

    @Test
    void an_image_without_fixed_size_serves_for_every_size() {
        String svg = GOOD.replaceAll("(?s)\"icons\": \\[.*]", "\"icons\": [{\"src\": \"a.svg\", \"sizes\": \"any\"}]");

        assertThat(read(svg).problems()).isEmpty();
    }

    /** Every mistake is one replacement in the good manifest. */
    @ParameterizedTest(name = "{1} -> {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\"           | \"title\"                    | field.missing           | /name",
                "\"lang\": \"nb\",  | \"dir\": \"ltr\",            | field.missing           | /lang",
                "\"lang\": \"nb\"   | \"lang\": \"norsk språk\"    | language.unknown        | /lang",
                "\"start_url\"      | \"starturl\"                 | field.missing           | /start_url",
                "./?from=home       | /skatt/                      | start-url.out-of-scope  | /start_url",
                "./?from=home       | http://app.example.org/jobb/ | link.not-https          | /start_url",
                "./?from=home       | javascript:alert(1)          | link.not-https          | /start_url",
                "./?from=home       | https://evil.example/jobb/   | start-url.other-origin  | /start_url",
                "192x192            | 191x191                      | icon.missing            | /icons",
                "512X512            | 511x511                      | icon.missing            | /icons",
            })
    void a_mistake_is_told_with_its_pointer(String good, String bad, String rule, String pointer) {
        assertThat(read(GOOD.replaceFirst(Pattern.quote(good), bad)).problems()).anySatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void a_file_that_is_not_json_is_told_where_it_breaks() {
        ManifestReading reading = read("{\n  \"name\": Jobb\n}");

        assertThat(reading.manifest()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("source.not-json");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    private ManifestReading read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8), BASE);
    }
}
