package org.civicstore.certification.checks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.civicstore.certification.artifact.DocumentReading;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.rule.NoteCatalogue;

/**
 * A criterion whose evidence is a document: it was handed in, it is what its name says, it opens without a password and has
 * text. Whether the text is good enough remains for a person.
 */
public final class DocumentEvidenceCheck implements Check {

    private final CheckInfo info;

    /** @param criterion whose evidence types, as the edition lists them, name documents */
    public DocumentEvidenceCheck(String id, String criterion) {
        this.info = new CheckInfo(id, "1", criterion, Kinds.ALL, Duration.ofSeconds(120));
    }

    @Override
    public CheckInfo info() {
        return info;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Findings findings = new Findings(context, info);
        List<String> wanted = context.edition()
                .find(info.criterion())
                .orElseThrow(() -> new IllegalStateException("The edition lacks " + info.criterion()))
                .evidence();
        for (String type : wanted) {
            List<EvidenceFile> documents = context.subject().evidence().stream()
                    .filter(file -> file.type().equals(type))
                    .toList();
            if (documents.isEmpty()) {
                findings.add(
                        "evidence.missing",
                        Location.at("", "/evidence"),
                        "This document is missing: " + NoteCatalogue.shipped().word(type, "en") + " (type " + type
                                + ").",
                        type,
                        "Upload the document as PDF, office, text or HTML file and name its type; on the command line,"
                                + " put it there as evidence/" + type + ".pdf.");
            }
            for (EvidenceFile document : documents) {
                examine(context, document, findings);
            }
        }
        return findings.outcome("All documents open and have text; their content is for a person to judge.");
    }

    private static void examine(CheckContext context, EvidenceFile document, Findings findings) throws IOException {
        Location where = Location.inFile(document.fileName());
        switch (context.readings().document(document.id(), document.path())) {
            case DocumentReading.Encrypted encrypted ->
                findings.add(
                        "evidence.encrypted",
                        where,
                        "The document is protected by a password, so nobody here can read it.",
                        encrypted.mediaType(),
                        "Remove the password and upload the document again.");
            case DocumentReading.Unreadable unreadable ->
                findings.add(
                        "evidence.unreadable",
                        where,
                        "The document cannot be read.",
                        unreadable.mediaType() + ": " + unreadable.reason(),
                        "Save it again as PDF, docx, xlsx, pptx, odt, text or HTML and upload that file.");
            case DocumentReading.Readable readable -> {
                if (readable.facts().text().isBlank()) {
                    findings.add(
                            "evidence.no-text",
                            where,
                            "The document has no text; it may be a scan, which can be neither searched nor read aloud.",
                            readable.facts().mediaType(),
                            "Hand in the document that the scan was made from.");
                }
                String named = context.readings().types().byName(document.fileName());
                if (!context.readings().types().agree(readable.facts().mediaType(), named)) {
                    findings.add(
                            "evidence.type",
                            where,
                            "The extension of the file name does not fit the content.",
                            "name: " + named + ", content: " + readable.facts().mediaType(),
                            "Name the file after what it is.");
                }
            }
        }
    }
}
