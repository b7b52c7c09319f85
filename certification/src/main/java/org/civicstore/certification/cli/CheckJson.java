package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.finding.Finding;

/**
 * What {@code check --format json} prints, as {@code resources/schemas/check-report.json} describes it: the library's own
 * records without times and paths, so that the same input gives the same bytes.
 */
final class CheckJson {

    static final String FORMAT = "civicstore-check-report/1";

    private final JsonMapper mapper = CertificationJson.mapper();

    String of(CheckResult result) throws JsonProcessingException {
        ObjectNode root = mapper.createObjectNode();
        root.put("format", FORMAT);
        root.put("kind", result.subject().kind().name());
        root.put("profile", result.subject().profile());
        root.set("files", files(result));
        result.previous().ifPresent(previous -> root.set("previous", mapper.valueToTree(previous)));
        root.set("declared", mapper.valueToTree(result.subject().declaration()));
        root.set("declaration", mapper.valueToTree(result.declaration()));
        root.set("report", report(result));
        root.set("assessment", mapper.valueToTree(result.assessment()));
        root.put("exitCode", result.exitCode());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n");
    }

    private ObjectNode report(CheckResult result) {
        ObjectNode report = mapper.valueToTree(result.report());
        ArrayNode executions = report.putArray("executions");
        for (CheckExecution execution : result.executions()) {
            ObjectNode node = mapper.valueToTree(execution);
            node.remove("millis");
            ArrayNode findings = node.putArray("findings");
            execution.findings().stream().filter(result::askedFor).forEach((Finding finding) -> {
                JsonNode written = mapper.valueToTree(finding);
                findings.add(written);
            });
            executions.add(node);
        }
        return report;
    }

    private ArrayNode files(CheckResult result) {
        ArrayNode files = mapper.createArrayNode();
        result.subject()
                .artifact()
                .ifPresent((ArtifactFile file) -> file(files, "package", file.fileName(), file.sha256(), file.size()));
        for (EvidenceFile file : result.subject().evidence()) {
            file(files, file.type(), file.fileName(), file.sha256(), file.size());
        }
        return files;
    }

    private static void file(ArrayNode files, String role, String name, String sha256, long size) {
        files.addObject()
                .put("role", role)
                .put("name", name)
                .put("sha256", sha256)
                .put("size", size);
    }
}
