package org.civicstore.certification.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.eligibility.AgencyFile;
import org.civicstore.certification.eligibility.ShippedProgrammes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RulesCommandsTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2021-02-01T20:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path programme;

    @BeforeEach
    void aProgramme() throws IOException {
        programme = folder.resolve("free-tax-filing.yml");
        Files.write(programme, ShippedProgrammes.file("free-tax-filing"));
    }

    @Test
    void test_tries_the_examples() {
        Run run = run("rules", "test", programme.toString());
        assertThat(run.code()).isEqualTo(Main.OK);
        assertThat(run.out()).isEqualToIgnoringNewLines("50 expectations of 13 examples: 50 as expected, 0 not.");
    }

    @Test
    void test_names_the_example_that_is_answered_otherwise() throws IOException {
        replace("{fact: agi, atMost: 3900000}", "{fact: agi, below: 3900000}");
        Run run = run("rules", "test", programme.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out())
                .containsPattern("free-tax-filing.yml:\\d+ A young worker .*: evergreen is NOT_ELIGIBLE, not ELIGIBLE")
                .contains("50 expectations of 13 examples: 47 as expected, 3 not.");
    }

    @Test
    void test_names_file_line_place_and_remedy_of_what_is_wrong() throws IOException {
        replace("currency: USD", "curency: USD");
        Run run = run("rules", "test", programme.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out())
                .contains("free-tax-filing.yml:18 /curency: There is no field \"curency\" here.")
                .contains("do: Check the spelling");
    }

    @Test
    void test_tries_the_sheet_of_a_listing_against_the_programme() throws IOException {
        Path sheet = folder.resolve("evergreen.json");
        Files.write(
                sheet,
                AgencyFile.of(ShippedProgrammes.file("free-tax-filing"), Optional.empty())
                        .sheet("evergreen-return"));
        String[] asked = {
            "rules", "test", programme.toString(), "--sheet", sheet.toString(), "--listing", "evergreen-return"
        };
        Run run = run(asked);
        assertThat(run.code()).as(run.out()).isEqualTo(Main.OK);
        assertThat(run.out())
                .containsPattern("^[1-9]\\d* expectations of [1-9]\\d* examples: \\d+ as expected, 0 not.");

        Files.writeString(sheet, Files.readString(sheet).replace("3900000", "39"));
        Run differing = run(asked);
        assertThat(differing.code()).isEqualTo(Main.FINDINGS);
        assertThat(differing.out()).contains("evergreen.json:1 ", "evergreen is NOT_ELIGIBLE, not ELIGIBLE");

        Files.writeString(sheet, "offers:\n  - {id: harbour, name: Mine, provider: Me}\n");
        assertThat(run(asked).out()).contains("evergreen.json:2 /offers/0/id");
    }

    @Test
    void coverage_counts_whom_the_offers_reach_and_fails_below_the_threshold() throws IOException {
        Path population = folder.resolve("people.yml");
        Files.write(population, ShippedProgrammes.population("free-tax-filing"));
        String[] asked = {
            "rules", "coverage", "--programme", programme.toString(), "--population", population.toString()
        };
        Run run = run(asked);
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out())
                .containsPattern("[0-9.]+ %  everybody, \\d+ of 10000")
                .containsPattern("[0-9.]+ %  gross-income 20000000 to 60000000, 0 of \\d+  below 60 %")
                .contains("state CA");
        Files.writeString(population, Files.readString(population).replace("warn-below: 60", "warn-below: 0"));
        assertThat(run(asked).code()).isEqualTo(Main.OK);
        Files.writeString(population, "people: 3");
        assertThat(run(asked).code()).isEqualTo(Main.USAGE);
    }

    @Test
    void eval_prints_a_line_for_each_profile_as_the_schema_says() throws IOException {
        Path profiles = profiles(
                "{\"id\":\"a\",\"facts\":{\"gross-income\":3900001,\"adjustments\":0,\"age\":57,\"eitc\":null}}",
                "",
                "{\"facts\":{\"age\":\"old\",\"shoe-size\":42}}",
                "nonsense");
        Run run = run("rules", "eval", "--programme", programme.toString(), "--profiles", profiles.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("{\"profile\":\"a\",\"on\":\"2021-02-01\",\"derived\":{\"agi\":3900001},\"offers\":["
                                + "{\"offer\":\"evergreen\",\"outcome\":\"NOT_ELIGIBLE\",\"paths\":[],"
                                + "\"failing\":[{\"at\":\"/offers/0/paths/0/when\",\"fact\":\"agi\"}],\"open\":[],\"matters\":[],"
                                + "\"changes\":[{\"fact\":\"agi\",\"values\":[{\"atMost\":3900000}]}],\"benefits\":[")
                .endsWith("\"matters\":[\"state\",\"eitc\",\"military\",\"income-kinds\"],\"next\":\"income-kinds\","
                        + "\"fallback\":\"fillable-forms\"}");
        assertThat(lines.get(1))
                .isEqualTo(
                        "{\"profile\":\"3\",\"on\":\"2021-02-01\",\"problems\":["
                            + "{\"fact\":\"age\",\"problem\":\"value.type\"},{\"fact\":\"shoe-size\",\"problem\":\"fact.unknown\"}]}");
        assertThat(lines.get(2))
                .isEqualTo("{\"profile\":\"4\",\"on\":\"2021-02-01\",\"problems\":["
                        + "{\"fact\":\"\",\"problem\":\"line.malformed\"}]}");
        for (String line : lines) {
            assertThat(schema().validate(new JsonMapper().readTree(line))).isEmpty();
        }
    }

    @Test
    void eval_points_at_conditions_that_are_in_the_file() throws IOException {
        List<String> people = new ArrayList<>();
        for (int age = 15; age < 70; age += 5) {
            people.add("{\"facts\":{\"age\":%d,\"gross-income\":%d,\"adjustments\":0}}".formatted(age, age * 120_000));
        }
        Path profiles = profiles(people.toArray(String[]::new));
        JsonNode rules = tree();
        Run run = run("rules", "eval", "--programme", programme.toString(), "--profiles", profiles.toString());
        assertThat(run.code()).isEqualTo(Main.OK);
        int reasons = 0;
        for (String line : run.out().lines().toList()) {
            JsonNode answer = new JsonMapper().readTree(line);
            assertThat(schema().validate(answer)).isEmpty();
            for (JsonNode reason : answer.findValues("failing").stream()
                    .flatMap(list -> list.valueStream())
                    .toList()) {
                assertThat(rules.at(reason.get("at").textValue()).get("fact")).isEqualTo(reason.get("fact"));
                reasons++;
            }
        }
        assertThat(reasons).isPositive();
    }

    @Test
    void eval_asks_about_another_day() throws IOException {
        Path profiles = profiles("{\"facts\":{\"gross-income\":7200000,\"adjustments\":0,\"military\":true}}");
        String[] command = {
            "rules",
            "eval",
            "--programme",
            programme.toString(),
            "--profiles",
            profiles.toString(),
            "--on",
            "2020-02-01"
        };
        assertThat(run(command).out()).contains("{\"offer\":\"northstar\",\"outcome\":\"NOT_ELIGIBLE\"");
        command[7] = "2021-02-01";
        assertThat(run(command).out()).contains("{\"offer\":\"northstar\",\"outcome\":\"ELIGIBLE\"");
        command[7] = "tomorrow";
        assertThat(run(command).code()).isEqualTo(Main.USAGE);
        command[7] = "2001-02-01";
        assertThat(run(command).err()).contains("has no value on 2001-02-01.");
    }

    @Test
    void eval_refuses_rules_that_it_does_not_understand() throws IOException {
        replace("currency: USD", "curency: USD");
        Path profiles = profiles("{\"facts\":{}}");
        Run run = run("rules", "eval", "--programme", programme.toString(), "--profiles", profiles.toString());
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("free-tax-filing.yml:18");
    }

    private JsonNode tree() throws IOException {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(programme));
        return new JsonMapper().valueToTree(content);
    }

    private static Schema schema() throws IOException {
        try (InputStream in = RulesCommandsTest.class.getResourceAsStream("/schemas/eligibility.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void replace(String right, String wrong) throws IOException {
        String text = Files.readString(programme);
        assertThat(text).contains(right);
        Files.writeString(programme, text.replace(right, wrong));
    }

    private Path profiles(String... lines) throws IOException {
        return Files.write(folder.resolve("profiles.jsonl"), List.of(lines));
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, NOW, Terminal.NONE, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(code, out.toString(), err.toString());
    }
}
