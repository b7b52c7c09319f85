package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.rule.RuleCatalogue;
import org.civicstore.certification.rule.RuleText;

/** Static Analysis Results Interchange Format 2.1.0 (OASIS standard, 27 March 2020). */
final class CheckSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String DECLARATION = "declaration";

    private final JsonMapper mapper = CertificationJson.mapper();

    String of(CheckResult result) throws JsonProcessingException {
        ObjectNode log = mapper.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        List<String> rules = rules(result);
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "civicstore").put("version", result.report().engineVersion());
        ArrayNode described = driver.putArray("rules");
        rules.forEach(rule -> rule(described.addObject().put("id", rule), rule));
        invocation(run, result);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        result.declaration().forEach(problem -> declared(results.addObject(), problem, rules));
        result.findings().forEach(finding -> found(results.addObject(), finding, rules));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(log).replace("\r\n", "\n");
    }

    private static List<String> rules(CheckResult result) {
        return Stream.concat(
                        result.declaration().stream().map(ManifestProblem::rule),
                        result.findings().stream().map(Finding::rule))
                .distinct()
                .sorted()
                .toList();
    }

    private static void rule(ObjectNode node, String id) {
        RuleCatalogue.shipped().find(id).ifPresent((RuleText text) -> {
            node.putObject("shortDescription").put("text", text.meaning("en"));
            node.putObject("help").put("text", text.remedy("en"));
        });
    }

    private static void invocation(ObjectNode run, CheckResult result) {
        ObjectNode invocation = run.putArray("invocations").addObject();
        List<CheckExecution> broken = result.ended(OutcomeKind.ERROR).toList();
        invocation.put("executionSuccessful", broken.isEmpty());
        invocation.put("exitCode", result.exitCode());
        if (!broken.isEmpty()) {
            ArrayNode notes = invocation.putArray("toolExecutionNotifications");
            broken.forEach(execution -> notes.addObject()
                    .put("level", "error")
                    .putObject("message")
                    .put("text", execution.checkId() + ": " + execution.note()));
        }
    }

    private static void declared(ObjectNode node, ManifestProblem problem, List<String> rules) {
        node.put("ruleId", problem.rule()).put("ruleIndex", rules.indexOf(problem.rule()));
        node.put("level", "error");
        node.putObject("message").put("text", problem.message() + " " + problem.remedy());
        location(node, DECLARATION, problem.line(), problem.pointer());
    }

    private static void found(ObjectNode node, Finding finding, List<String> rules) {
        node.put("ruleId", finding.rule()).put("ruleIndex", rules.indexOf(finding.rule()));
        node.put("level", level(finding.severity()));
        node.putObject("message")
                .put("text", finding.message() + " Seen: " + finding.evidence() + ". " + finding.remedy());
        location(
                node,
                finding.location().file(),
                finding.location().line(),
                finding.location().pointer());
        node.putObject("partialFingerprints").put("civicstore/v1", finding.fingerprint());
        node.putObject("properties")
                .put("criterion", finding.criterion())
                .put("evidence", finding.evidence())
                .put("reproduce", finding.reproduce());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "error";
            case MAJOR -> "warning";
            case MINOR -> "note";
        };
    }

    private static void location(ObjectNode node, String file, int line, String pointer) {
        if (file.isEmpty() && pointer.isEmpty()) {
            return;
        }
        ObjectNode location = node.putArray("locations").addObject();
        if (!file.isEmpty()) {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri(file));
            if (line > 0) {
                physical.putObject("region").put("startLine", line);
            }
        }
        if (!pointer.isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", pointer);
        }
    }

    /** A relative reference (RFC 3986), whatever a vendor named the file. */
    private static String uri(String file) {
        try {
            return new URI(null, null, "/" + file, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            return "unnamed";
        }
    }
}
