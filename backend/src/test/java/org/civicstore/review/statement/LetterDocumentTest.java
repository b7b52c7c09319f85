package org.civicstore.review.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicstore.certification.artifact.PdfUa;
import org.civicstore.certification.artifact.PdfUaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document holds what PDF/UA-1 demands, as the reference validator sees it. */
class LetterDocumentTest {

    @Test
    void is_accessible_whatever_people_wrote(@TempDir Path folder) throws IOException {
        Letter letter = new Letter(
                "fr",
                "Nordlys & Fils <SA>",
                "20 novembre 2026 · dossier S-000123",
                "Nous ne pouvons pas certifier « Čáhci »",
                List.of(
                        new Letter.Section(
                                "Ce que nous avons constaté\u202f:",
                                List.of("Une page.".repeat(900), "Control \u0007 and 😀 and Ж."),
                                List.of("PRV-01\u202f: « localisation »", "SEC-10")),
                        new Letter.Section("Fin", List.of("Au revoir."), List.of())));
        Path pdf = folder.resolve("letter.pdf");
        Files.write(pdf, LetterDocument.pdf(letter, "Civic Store"));

        PdfUa seen = new PdfUaReader().read(pdf);
        assertThat(seen.unreadable()).isEmpty();
        assertThat(seen.failures()).isEmpty();
    }
}
