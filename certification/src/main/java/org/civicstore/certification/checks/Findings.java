package org.civicstore.certification.checks;

import java.util.ArrayList;
import java.util.List;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;

/** Collects what one check observes; each finding weighs as much as its criterion unless said otherwise. */
public final class Findings {

    private static final int TEXT_LIMIT = 300;
    private static final int MAX = 100;

    private final Subject subject;
    private final String criterion;
    private final Severity severity;
    private final List<Finding> findings = new ArrayList<>();

    public Findings(CheckContext context, CheckInfo check) {
        this.subject = context.subject();
        this.criterion = check.criterion();
        this.severity = context.edition().severityOf(criterion, subject.profile());
    }

    public void add(String rule, Location location, String message, String evidence, String remedy) {
        add(severity, rule, location, message, evidence, remedy);
    }

    /** Adds a finding of its own weight; one that is graver than the criterion counts as much as the criterion. */
    public void add(Severity own, String rule, Location location, String message, String evidence, String remedy) {
        add(own, rule, location, message, evidence, remedy, evidence);
    }

    /**
     * Adds a finding whose evidence changes from release to release although what is wrong does not.
     *
     * @param lasting what stays the same of the evidence, for the fingerprint
     */
    public void add(
            Severity own,
            String rule,
            Location location,
            String message,
            String evidence,
            String remedy,
            String lasting) {
        Severity weight = own.compareTo(severity) < 0 ? severity : own;
        // Counted by weight, so that a flood of light findings cannot push a grave one out.
        if (findings.stream().filter(finding -> finding.severity() == weight).count() < MAX) {
            Location where = new Location(shorten(location.file()), location.line(), shorten(location.pointer()));
            findings.add(Finding.of(rule, criterion, weight, where, shorten(message), shorten(evidence), remedy)
                    .identifiedBy(role(location.file()), shorten(lasting))
                    .reproducedBy(command(rule)));
        }
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** A failure with all findings, or a pass with the note when there are none. */
    public CheckOutcome outcome(String noteOfPass) {
        return findings.isEmpty() ? new CheckOutcome.Pass(noteOfPass) : new CheckOutcome.Fail(findings);
    }

    /** Vendors put the version into the names of files that they hand in; their role stays. */
    private String role(String file) {
        if (subject.artifact().map(ArtifactFile::fileName).filter(file::equals).isPresent()) {
            return "package";
        }
        return subject.evidence().stream()
                .filter(document -> document.fileName().equals(file))
                .findFirst()
                .map(document -> "evidence/" + document.type())
                .orElse(file);
    }

    private String command(String rule) {
        return "civicstore check . --kind " + subject.kind() + " --profile " + subject.profile() + " --edition "
                + subject.editionId() + " --rule " + rule;
    }

    private static String shorten(String text) {
        return text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT) + "…";
    }
}
