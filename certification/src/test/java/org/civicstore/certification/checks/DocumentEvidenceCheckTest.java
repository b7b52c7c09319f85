package org.civicstore.certification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.certification.specimens.Screening.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.Screening;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentEvidenceCheckTest {

    @TempDir
    Path folder;

    private CheckExecution dpia(Subjects subject) {
        return Screening.run(new DocumentEvidenceCheck("evidence.dpia", "PRV-04"), subject.build(), folder);
    }

    @Test
    void passes_when_the_document_opens_and_has_text() throws Exception {
        Path document = Documents.pdf(folder.resolve("dpia.pdf"), "The risk is low.");
        assertThat(dpia(Subjects.android().evidence("dpia", document)).outcome())
                .isEqualTo(OutcomeKind.PASS);
        Path table = Files.writeString(folder.resolve("dpia.csv"), "risk;weight\nlow;1\n");
        assertThat(dpia(Subjects.android().evidence("dpia", table)).outcome()).isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void fails_when_there_is_none_of_the_type() throws Exception {
        Path other = Documents.pdf(folder.resolve("other.pdf"), "Something else.");
        assertThat(rules(dpia(Subjects.android().evidence("security-report", other))))
                .containsExactly("evidence.missing");
    }

    @Test
    void names_every_type_that_a_criterion_wants() {
        CheckExecution execution = Screening.run(
                new DocumentEvidenceCheck("evidence.processing", "PRV-05"),
                Subjects.android().build(),
                folder);
        assertThat(execution.findings())
                .extracting(finding -> finding.evidence())
                .containsExactly("processing-record", "processor-list");
    }

    @Test
    void fails_for_a_document_with_a_password() throws Exception {
        Path document = Documents.encryptedPdf(folder.resolve("dpia.pdf"));
        CheckExecution execution = dpia(Subjects.android().evidence("dpia", document));
        assertThat(rules(execution)).containsExactly("evidence.encrypted");
        assertThat(execution.findings().getFirst().location().file()).isEqualTo("dpia.pdf");
    }

    @Test
    void fails_for_a_document_that_is_broken_empty_or_not_what_its_name_says() throws Exception {
        Path broken = Files.writeString(folder.resolve("dpia.pdf"), "%PDF-1.7\nno more");
        assertThat(rules(dpia(Subjects.android().evidence("dpia", broken)))).containsExactly("evidence.unreadable");
        Path zero = Files.createFile(folder.resolve("empty.txt"));
        assertThat(rules(dpia(Subjects.android().evidence("dpia", zero)))).containsExactly("evidence.unreadable");
        Path blank = Files.writeString(folder.resolve("blank.txt"), " \n ");
        assertThat(rules(dpia(Subjects.android().evidence("dpia", blank)))).containsExactly("evidence.no-text");
        Path renamed = Documents.docx(folder.resolve("dpia2.pdf"), "The risk is low.");
        assertThat(rules(dpia(Subjects.android().evidence("dpia", renamed)))).containsExactly("evidence.type");
    }
}
