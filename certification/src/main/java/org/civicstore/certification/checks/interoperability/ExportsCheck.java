package org.civicstore.certification.checks.interoperability;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.artifact.PdfUa;
import org.civicstore.certification.artifact.PdfUaReader;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.finding.Location;

/**
 * INT-04: samples of what the app exports are in open formats, and its PDFs conform to PDF/UA-1 (ISO 14289-1). GDPR article 20
 * asks for a structured, commonly used and machine-readable format. Whether the format is documented is for a person.
 */
public final class ExportsCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("exports.open-and-accessible", "1", "INT-04", Kinds.ALL, Duration.ofSeconds(120));
    private static final String PDF = "application/pdf";

    /** Formats that only their makers describe in full, and what to write instead. */
    private static final Map<String, String> CLOSED = Map.of(
            "application/msword", "docx, odt or HTML",
            "application/vnd.ms-excel", "CSV, xlsx or ods",
            "application/vnd.ms-powerpoint", "pptx or odp",
            "application/x-msaccess", "CSV or SQLite",
            "application/x-mspublisher", "PDF/UA or HTML",
            "application/vnd.ms-outlook", "vCard, iCalendar or message/rfc822",
            "application/x-rar-compressed", "ZIP",
            "image/vnd.dwg", "DXF or IFC",
            "application/octet-stream", "JSON, XML or CSV");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        List<EvidenceFile> samples = context.subject().evidence().stream()
                .filter(file -> file.type().equals("sample-export"))
                .toList();
        if (samples.isEmpty()) {
            return new CheckOutcome.Skipped("No sample of what the app exports was handed in.");
        }
        Findings findings = new Findings(context, INFO);
        for (EvidenceFile sample : samples) {
            examine(context, sample, findings);
        }
        return findings.outcome(
                samples.size() + " samples are in open formats; those that are PDF conform to PDF/UA-1.");
    }

    private static void examine(CheckContext context, EvidenceFile sample, Findings findings) throws IOException {
        String type = context.readings().mediaType(sample.path());
        if (CLOSED.containsKey(type)) {
            findings.add(
                    "export.closed-format",
                    Location.inFile(sample.fileName()),
                    "The sample is in a format that others cannot read without its maker's help.",
                    type,
                    "Export " + CLOSED.get(type) + " instead.");
        } else if (type.equals(PDF)) {
            pdf(sample, new PdfUaReader().read(sample.path()), findings);
        }
    }

    private static void pdf(EvidenceFile sample, PdfUa validated, Findings findings) {
        validated
                .unreadable()
                .ifPresent(reason -> findings.add(
                        "export.pdf-unreadable",
                        Location.inFile(sample.fileName()),
                        "The PDF cannot be validated.",
                        reason,
                        "Hand in a small sample without a password, just as the app writes it."));
        for (PdfUa.Failure failure : validated.failures()) {
            findings.add(
                    "export.pdf-ua",
                    Location.at(sample.fileName(), failure.place()),
                    "The PDF breaks clause " + failure.clause() + " of PDF/UA-1: " + failure.message(),
                    failure.clause(),
                    "Write tagged PDF with title, language and text alternatives, and run a PDF/UA validator on it.");
        }
    }
}
