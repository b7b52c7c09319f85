package org.civicstore.certification.checks.interoperability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.certification.specimens.Screening.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.specimens.Screening;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebManifestCheckTest {

    private static final String ICONS =
            "\"icons\":[{\"src\":\"s.png\",\"sizes\":\"48x48 192x192\"},{\"src\":\"l.svg\",\"sizes\":\"any\"}]";
    private static final String GOOD =
            "{\"name\":\"Specimen\",\"lang\":\"nb\",\"start_url\":\"start?x=1\",\"scope\":\"/app/\"," + ICONS + "}";

    @TempDir
    Path folder;

    private CheckExecution run(Subjects subject) {
        return Screening.run(new WebManifestCheck(), subject.build(), folder);
    }

    private CheckExecution run(String manifest) throws IOException {
        Path file = Files.writeString(folder.resolve("app.webmanifest"), manifest);
        return run(app().evidence("manifest", file));
    }

    private static Subjects app() {
        return Subjects.of(SubjectKind.WEB_APP)
                .webApp(
                        "https://specimen.civicstore.org/app/start",
                        Optional.of("https://specimen.civicstore.org/app/app.webmanifest"));
    }

    @Test
    void passes_when_everything_is_there() throws IOException {
        assertThat(run(GOOD).outcome()).isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void passes_when_the_scope_is_left_to_its_default() throws IOException {
        assertThat(run(GOOD.replace("\"scope\":\"/app/\",", "")).outcome()).isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void names_each_member_that_is_missing() throws IOException {
        assertThat(rules(run("{}")))
                .containsExactly(
                        "web.manifest.name",
                        "web.manifest.lang",
                        "web.manifest.start",
                        "web.manifest.icon",
                        "web.manifest.icon");
        assertThat(rules(run(GOOD.replace("any", "128x128")))).containsExactly("web.manifest.icon");
    }

    @Test
    void fails_when_it_starts_outside_its_scope_or_on_another_site() throws IOException {
        assertThat(rules(run(GOOD.replace("/app/", "/other/")))).containsExactly("web.manifest.scope");
        assertThat(rules(run(GOOD.replace("start?x=1", "https://elsewhere.org/app/"))))
                .containsExactly("web.manifest.scope");
        assertThat(rules(run(GOOD.replace("start?x=1", "https://[")))).containsExactly("web.manifest.start");
    }

    @Test
    void fails_with_the_line_when_it_is_no_json() throws IOException {
        CheckExecution execution = run("{\n\"name\": nonsense\n}");
        assertThat(rules(execution)).containsExactly("web.manifest.json");
        assertThat(execution.findings().getFirst().location().line()).isEqualTo(2);
        assertThat(rules(run("[1]"))).containsExactly("web.manifest.json");
        assertThat(rules(run(""))).containsExactly("web.manifest.json");
    }

    @Test
    void fails_when_it_is_nested_or_grown_beyond_reason() throws IOException {
        assertThat(rules(run("[".repeat(10_000)))).containsExactly("web.manifest.json");
        assertThat(rules(run("{\"name\":\"" + "x".repeat(300_000) + "\"}"))).containsExactly("web.manifest.size");
    }

    @Test
    void is_skipped_when_it_would_have_to_be_fetched_and_fails_when_there_is_none() {
        assertThat(run(app()).outcome()).isEqualTo(OutcomeKind.SKIPPED);
        Subjects none =
                Subjects.of(SubjectKind.WEB_APP).webApp("https://specimen.civicstore.org/app/start", Optional.empty());
        assertThat(rules(run(none))).containsExactly("web.manifest.missing");
    }
}
