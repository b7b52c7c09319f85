package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.artifact.Sbom;
import org.civicstore.certification.artifact.SbomReader;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.osv.OsvIndex;
import org.civicstore.certification.osv.PackageUrls;

/**
 * SEC-06: no component of the SBOM has a known critical or high vulnerability that is neither explained by a VEX statement with a
 * reason nor younger than the remediation time that the vendor declares (at most {@value #MOST_DAYS} days). OWASP ASVS 5.0.0,
 * 15.1.1 and 15.2.1. Looks into an index on this machine; contacts nobody.
 */
public final class VulnerabilitiesCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("sbom.vulnerabilities", "1", "SEC-06", Kinds.ALL, Duration.ofSeconds(120));
    private static final int MOST_DAYS = 90;

    private final Optional<Path> index;

    /** @param index made by {@code civicstore osv import}; empty when this installation has none */
    public VulnerabilitiesCheck(Optional<Path> index) {
        this.index = index;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        if (index.isEmpty()) {
            return new CheckOutcome.Skipped("No index of known vulnerabilities was imported into this installation.");
        }
        List<Sbom> documents = new ArrayList<>();
        for (String type : List.of("sbom", "vex")) {
            for (EvidenceFile file : context.subject().evidence()) {
                if (file.type().equals(type)) {
                    try {
                        documents.add(new SbomReader().read(file.path()));
                    } catch (UnreadablePackage e) {
                        return new CheckOutcome.Skipped(
                                "The document " + file.fileName() + " cannot be read: " + e.getMessage());
                    }
                }
            }
        }
        List<Sbom.Component> components =
                documents.stream().flatMap(sbom -> sbom.components().stream()).toList();
        List<OsvIndex.Coordinates> known = components.stream()
                .flatMap(component -> PackageUrls.coordinates(component.purl()).stream())
                .distinct()
                .toList();
        if (known.isEmpty()) {
            return new CheckOutcome.Skipped("There is no SBOM whose components bear package URLs with versions.");
        }
        OsvIndex.Answer answer = new OsvIndex(index.get()).lookUp(known);
        Findings findings = new Findings(context, INFO);
        int explained = 0;
        for (OsvIndex.Hit hit : answer.hits()) {
            explained += judge(hit, documents, components, context.subject().now(), findings) ? 1 : 0;
        }
        return findings.outcome("%d of %d components looked up in %s; %d known vulnerabilities explained or in time."
                .formatted(known.size(), components.size(), answer.source(), explained));
    }

    /** @return whether a grave vulnerability is explained, or young enough */
    private static boolean judge(
            OsvIndex.Hit hit, List<Sbom> documents, List<Sbom.Component> components, Instant now, Findings findings) {
        String severity = hit.severity().orElse("");
        if (severity.equals("LOW") || severity.equals("MEDIUM")) {
            return false;
        }
        if (statements(hit, documents, components).anyMatch(VulnerabilitiesCheck::explains)
                || inTime(hit, documents, now)) {
            return true;
        }
        OsvIndex.Coordinates component = hit.component();
        String what = component.name() + " " + component.version();
        if (severity.isEmpty()) {
            findings.add(
                    Severity.MINOR,
                    "vulnerability.unrated",
                    Location.at("sbom", what),
                    "A component has a known vulnerability that nobody has rated: " + hit.id() + ".",
                    component.ecosystem() + " " + what + ": " + hit.id(),
                    "Read the advisory, and update the component or say in a VEX statement why it does not matter.");
        } else {
            findings.add(
                    "vulnerability." + severity.toLowerCase(Locale.ROOT),
                    Location.at("sbom", what),
                    "A component has a known vulnerability of severity " + severity + ": " + hit.id() + ".",
                    component.ecosystem() + " " + what + ": " + hit.id() + " " + hit.aliases(),
                    "Update the component, or hand in a CycloneDX VEX statement not_affected with its justification.");
        }
        return false;
    }

    private static Stream<Sbom.Statement> statements(
            OsvIndex.Hit hit, List<Sbom> documents, List<Sbom.Component> components) {
        List<String> references = components.stream()
                .filter(component -> PackageUrls.coordinates(component.purl())
                        .filter(hit.component()::equals)
                        .isPresent())
                .flatMap(component -> List.of(component.bomRef(), component.purl()).stream())
                .filter(reference -> !reference.isEmpty())
                .toList();
        return documents.stream()
                .flatMap(document -> document.statements().stream())
                .filter(statement -> statement.vulnerability().equals(hit.id())
                        || hit.aliases().contains(statement.vulnerability()))
                .filter(statement -> statement.affects().isEmpty()
                        || statement.affects().stream()
                                // A BOM-Link names the component behind the number sign.
                                .anyMatch(ref -> references.contains(ref)
                                        || references.contains(ref.substring(ref.indexOf('#') + 1))));
    }

    /** A claim without a reason explains nothing. */
    private static boolean explains(Sbom.Statement statement) {
        boolean harmless = List.of("not_affected", "false_positive", "resolved", "resolved_with_pedigree")
                .contains(statement.state());
        return harmless
                && (!statement.justification().isEmpty() || !statement.detail().isEmpty());
    }

    private static boolean inTime(OsvIndex.Hit hit, List<Sbom> documents, Instant now) {
        int days = documents.stream()
                .flatMapToInt(document -> document.remediationDays().stream())
                .findFirst()
                .orElse(0);
        try {
            Instant published = Instant.parse(hit.published());
            return now.isBefore(published.plus(Duration.ofDays(Math.min(days, MOST_DAYS))));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
