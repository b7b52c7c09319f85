package org.civicstore.certification.worker;

import java.util.stream.Stream;
import org.civicstore.certification.specimens.Bombs;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.HostileDocuments;

/** Documents that carry programs, keep their content back, or attack who reads them. */
final class DocumentTricks {

    private DocumentTricks() {}

    static Stream<Trick> all() {
        return Stream.of(
                Trick.document(
                        "macros in a text document",
                        folder -> HostileDocuments.docm(folder.resolve("a.docm")),
                        "evidence.unreadable"),
                Trick.document(
                        "macros in a text document that says it has none",
                        folder -> HostileDocuments.docxWithMacro(folder.resolve("a.docx")),
                        "evidence.unreadable"),
                Trick.document(
                        "macros in a sheet",
                        folder -> HostileDocuments.xlsm(folder.resolve("a.xlsm")),
                        "evidence.unreadable"),
                Trick.document(
                        "macros in the old binary format",
                        folder -> HostileDocuments.oldFormatWithMacro(
                                Documents.ppt(folder.resolve("plain.ppt"), "text"), folder.resolve("a.ppt")),
                        "evidence.unreadable"),
                Trick.document(
                        "a PDF with a password",
                        folder -> Documents.encryptedPdf(folder.resolve("a.pdf")),
                        "evidence.encrypted"),
                Trick.document(
                        "an office document with a password (agile)",
                        folder -> Documents.encryptedDocx(folder.resolve("a.docx")),
                        "evidence.encrypted"),
                Trick.document(
                        "a document that includes a file of the server",
                        folder -> HostileDocuments.odt(
                                folder.resolve("a.odt"),
                                "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>",
                                "&file;"),
                        "evidence.no-text"),
                Trick.document(
                        "a billion laughs",
                        folder -> HostileDocuments.odt(folder.resolve("a.odt"), Bombs.entities(), "&a11;"),
                        "evidence.unreadable"),
                Trick.document(
                        "elements nested a hundred thousand deep",
                        folder -> HostileDocuments.odt(
                                folder.resolve("a.odt"),
                                "",
                                "<text:span>".repeat(100_000) + "</text:span>".repeat(100_000)),
                        "evidence.unreadable"));
    }
}
