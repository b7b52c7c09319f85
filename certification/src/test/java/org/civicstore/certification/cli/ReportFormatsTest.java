package org.civicstore.certification.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.RawZip;
import org.civicstore.certification.specimens.SigningKey;
import org.civicstore.certification.worker.Screener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFormatsTest {

    private final JsonMapper json = new JsonMapper();
    private Screener worker;
    private Path folder;

    @BeforeAll
    void build(@TempDir Path temporary) throws Exception {
        worker = CommandLineRun.worker();
        folder = Files.createDirectory(temporary.resolve("app"));
        ApkSpecimen.good()
                .target(33)
                .application("android:debuggable=\"true\"")
                .permission("android.permission.CAMERA")
                .write(folder.resolve("app <1>.apk"));
        Files.writeString(folder.resolve("civicstore.yml"), "name: {en: Specimen}\nlicence: 4 beers\n");
    }

    @AfterAll
    void stop() {
        worker.close();
    }

    private String check(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "check";
        arguments[1] = folder.toString();
        arguments[2] = "--kind=ANDROID_PACKAGE";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CommandLineRun.of(worker, arguments).out();
    }

    @Test
    void json_is_as_its_schema_says_and_a_report_with_a_time_would_not_be() throws IOException {
        Schema schema = schema();
        JsonNode report = json.readTree(check("--format", "json"));
        assertThat(schema.validate(report)).isEmpty();
        assertThat(report.at("/report/executions/0").has("millis")).isFalse();
        JsonNode spoilt =
                json.readTree(check("--format", "json").replaceFirst("\"note\" :", "\"millis\" : 3, \"note\" :"));
        assertThat(schema.validate(spoilt)).isNotEmpty();
    }

    private static Schema schema() throws IOException {
        try (InputStream text = CheckJson.class.getResourceAsStream("/schemas/check-report.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }

    @Test
    void against_an_earlier_release_the_class_of_the_change_is_told_with_its_reasons() throws Exception {
        Path before = Files.createDirectory(folder.resolve("class"));
        String old = ApkSpecimen.good()
                .version(6, "1.1.0")
                .write(before.resolve("old.apk"))
                .toString();

        assertThat(check("--against", old, "--language", "nb"))
                .contains("CHANGE         TRANSFORMATIVE since 1.1.0")
                .contains("TRANSFORMATIVE, added android.permission.CAMERA: Appen ber om tilgang til data eller enhet");
        JsonNode report = json.readTree(check("--against", old, "--format", "json"));
        assertThat(report.at("/report/change/changeClass").textValue()).isEqualTo("TRANSFORMATIVE");
        assertThat(schema().validate(report)).isEmpty();
        assertThat(check()).doesNotContain("CHANGE  ");
    }

    @Test
    void sarif_holds_what_the_standard_demands() throws IOException {
        JsonNode log = json.readTree(check("--format", "sarif"));

        assertThat(log.path("version").textValue()).isEqualTo("2.1.0");
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/tool/driver/name").textValue()).isEqualTo("civicstore");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.at("/results").size()).isGreaterThan(5);
        for (JsonNode result : run.at("/results")) {
            String rule = result.path("ruleId").textValue();
            assertThat(rules.get(result.path("ruleIndex").intValue()).path("id").textValue())
                    .isEqualTo(rule);
            assertThat(result.at("/message/text").textValue()).isNotBlank();
            assertThat(result.path("level").textValue()).isIn("error", "warning", "note");
            for (JsonNode location : result.path("locations")) {
                String uri =
                        location.at("/physicalLocation/artifactLocation/uri").asText("");
                assertThat(uri).doesNotContain(" ", "<", ">").doesNotStartWith("/");
                assertThat(location.at("/physicalLocation/region/startLine").asInt(1))
                        .isPositive();
            }
        }
        for (JsonNode rule : rules) {
            assertThat(rule.at("/help/text").textValue()).as(rule.toString()).isNotBlank();
        }
        assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isTrue();
    }

    /** The schema as published with the standard (as Microsoft's npm package jest-sarif carries it, MIT licence). */
    @Test
    void sarif_is_as_the_schema_of_the_standard_says_with_findings_without_and_when_a_check_broke(@TempDir Path other)
            throws Exception {
        Schema schema;
        try (InputStream text = getClass().getResourceAsStream("/sarif/sarif-2.1.0-rtm.5.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(text);
        }
        Files.write(
                other.resolve("app.apk"),
                RawZip.of(RawZip.Entry.stored("AndroidManifest.xml", "no binary"))
                        .bytes());
        JsonNode found = json.readTree(check("--format", "sarif"));
        JsonNode nothing = json.readTree(check("--format", "sarif", "--rule", "no.such-rule"));
        JsonNode broken = json.readTree(CommandLineRun.of(worker, "check", other.toString(), "--format", "sarif")
                .out());

        assertThat(found.at("/runs/0/results")).isNotEmpty();
        assertThat(schema.validate(found)).isEmpty();
        assertThat(schema.validate(nothing)).isEmpty();
        assertThat(broken.at("/runs/0/invocations/0/toolExecutionNotifications"))
                .isNotEmpty();
        assertThat(schema.validate(broken)).isEmpty();
        JsonNode spoilt = json.readTree(
                check("--format", "sarif").replaceFirst("\"level\" : \"[a-z]+\"", "\"level\" : \"grave\""));
        assertThat(schema.validate(spoilt)).isNotEmpty();
    }

    @Test
    void junit_counts_what_it_lists() throws Exception {
        Element suite = (Element) DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(check("--format", "junit"))))
                .getElementsByTagName("testsuite")
                .item(0);

        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases.getLength()));
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(String.valueOf(suite.getElementsByTagName("failure").getLength()));
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo(String.valueOf(suite.getElementsByTagName("skipped").getLength()));
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("/licence");
    }

    @Test
    void text_is_coloured_on_a_terminal_only_and_speaks_bokmal_when_asked() {
        assertThat(check("--language", "nb"))
                .contains("Lever utgivelsesbygget.", "Ingen kjent form for nøkkel")
                .doesNotContain("\u001b");
        CommandLineRun seen = CommandLineRun.of(
                worker, new Terminal(true, true), "check", folder.toString(), "--kind=ANDROID_PACKAGE");
        assertThat(seen.out()).contains("\u001b[1;31mBLOCKING");
        assertThat(seen.err()).contains("Checking ");
        assertThat(Terminal.of(null, Map.of())).isEqualTo(Terminal.NONE);
    }

    @Test
    void text_names_the_fields_without_which_the_store_takes_nothing_in() {
        assertThat(check()).contains("Still needed to hand in: ").containsPattern("to hand in: .*/categories, ");
    }

    @Test
    void a_single_rule_is_shown_by_the_command_that_its_finding_names() throws IOException {
        JsonNode report = json.readTree(check("--format", "json"));
        String command = report.findValuesAsText("reproduce").stream()
                .filter(one -> one.endsWith("--rule android.debuggable"))
                .findFirst()
                .orElseThrow();
        String[] arguments = command.replaceFirst("civicstore ", "")
                .replaceFirst(" \\. ", " " + folder + " ")
                .split(" ");

        CommandLineRun again = CommandLineRun.of(worker, arguments);

        assertThat(again.out()).contains("android:debuggable=\"true\"").doesNotContain("SEC-10");
        assertThat(again.code()).isEqualTo(Main.FINDINGS);
    }

    @Test
    void against_takes_a_package_or_the_report_about_it() throws Exception {
        Path before = Files.createDirectory(folder.resolve("before"));
        Path old = ApkSpecimen.good().version(6, "1.1.0").write(before.resolve("old.apk"));
        Path report = before.resolve("old.json");
        Files.writeString(
                report,
                CommandLineRun.of(worker, "check", old.toString(), "--format", "json")
                        .out());
        Path other = ApkSpecimen.good()
                .version(5, "1.0.0")
                .signedBy(SigningKey.create())
                .write(before.resolve("other.apk"));

        assertThat(check("--against", old.toString())).contains("release.new-permission");
        assertThat(check("--against", report.toString()))
                .isEqualTo(check("--against", old.toString()))
                .doesNotContain("android.signer.changed");
        assertThat(check("--against", other.toString())).contains("android.signer.changed");
        CommandLineRun nonsense = CommandLineRun.of(
                worker, "check", folder.toString(), "--kind=ANDROID_PACKAGE", "--against", "nowhere.json");
        assertThat(nonsense.code()).isEqualTo(Main.USAGE);
    }

    @Test
    void the_exit_code_is_0_when_nothing_blocks_and_says_what_does_not() throws IOException {
        Path clean = Files.createDirectory(folder.resolve("clean"));
        Files.writeString(clean.resolve("civicstore.yml"), "kind: WEB_APP\n");

        CommandLineRun one = CommandLineRun.of(worker, "check", clean.toString(), "--rule", "link.not-public");

        assertThat(one.code()).isEqualTo(Main.OK);
        assertThat(one.out()).startsWith("Nothing blocks. 0 blocking findings, 0 findings that do not block");
    }
}
