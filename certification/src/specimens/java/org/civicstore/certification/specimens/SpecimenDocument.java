package org.civicstore.certification.specimens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document to build into a specimen's folder. Documents that are plain text are committed as they are instead.
 *
 * @param text what stands in it
 */
public record SpecimenDocument(Form form, Optional<String> text) {

    /** What is written. */
    public enum Form {
        PDF,
        ENCRYPTED_PDF,
        DOCX,
        XLSX,
        ODT
    }

    void build(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        String content = text.orElse("The risk is low.");
        switch (form) {
            case PDF -> Documents.pdf(file, content);
            case ENCRYPTED_PDF -> Documents.encryptedPdf(file);
            case DOCX -> Documents.docx(file, content);
            case XLSX -> Documents.xlsx(file, content);
            case ODT -> Documents.odt(file, content);
        }
    }
}
