package org.civicstore.review.ruling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.review.CaseJson;
import org.civicstore.submission.SubmittedContents;

/**
 * Digest of what was on the table when a certifier ruled on a criterion: what its checks said, and the evidence that the
 * criterion names. When the vendor hands in again, a ruling on the same basis is kept and any other is opened again.
 */
public final class RulingBasis {
    private static final String PACKAGE = "package";
    /** Evidence that is part of the declaration and not a file of its own. */
    private static final Set<String> DECLARED =
            Set.of("url", "form", "listing", "permission-table", "declaration", "manifest", "endpoint-list");

    private final CaseJson json;
    private final SubmittedContents contents;
    private final List<CheckExecution> executions;

    public RulingBasis(CaseJson json, SubmittedContents contents, List<CheckExecution> executions) {
        this.json = json;
        this.contents = contents;
        this.executions = executions;
    }

    /** 64 hexadecimal digits. */
    public String of(Criterion criterion) {
        List<String> parts = new ArrayList<>();
        executions.stream()
                .filter(execution -> execution.criterion().equals(criterion.id()))
                .map(RulingBasis::said)
                .sorted()
                .forEach(parts::add);
        contents.evidence().stream()
                .filter(item -> criterion.evidence().contains(item.type()))
                .map(item -> item.type() + ' ' + item.file().digest())
                .sorted()
                .forEach(parts::add);
        if (criterion.evidence().contains(PACKAGE)) {
            contents.artifact().ifPresent(file -> parts.add(PACKAGE + ' ' + file.digest()));
        }
        if (criterion.evidence().stream().anyMatch(DECLARED::contains)) {
            parts.add(json.write(contents.declaration()));
        }
        return digest(String.join("\n", parts));
    }

    private static String said(CheckExecution execution) {
        List<String> fingerprints = execution.findings().stream()
                .map(finding -> finding.fingerprint())
                .sorted()
                .toList();
        return execution.checkId() + ' ' + execution.outcome() + ' ' + fingerprints;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
