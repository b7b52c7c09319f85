package org.civicstore.certification.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates a PDF against PDF/UA-1 with the reference validator of the PDF Association. */
public final class PdfUaReader {

    /** Larger files would need more memory than a worker has. */
    private static final long MAX_BYTES = 10L * 1024 * 1024;

    public PdfUa read(Path pdf) throws IOException {
        if (Files.size(pdf) > MAX_BYTES) {
            return unreadable("Samples larger than 10 MiB are not validated.");
        }
        VeraGreenfieldFoundryProvider.initialise();
        try (InputStream in = Files.newInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return result(validator.validate(parser));
        } catch (EncryptedPdfException e) {
            return unreadable("The file is protected by a password.");
        } catch (ModelParsingException | ValidationException | RuntimeException e) {
            // What it refuses deep inside, the validator throws unchecked.
            return unreadable("The file is no PDF that can be read: " + e.getMessage());
        }
    }

    private static PdfUa result(ValidationResult result) {
        // The validator tries the rules of a clause in another order each time; the same file must give the same
        // findings.
        Map<String, PdfUa.Failure> failures = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String clause = assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber();
                failures.putIfAbsent(
                        clause,
                        new PdfUa.Failure(
                                clause,
                                String.valueOf(assertion.getMessage()),
                                String.valueOf(assertion.getLocation().getContext())));
            }
        }
        return new PdfUa(List.copyOf(failures.values()), Optional.empty());
    }

    private static PdfUa unreadable(String reason) {
        return new PdfUa(List.of(), Optional.of(reason));
    }
}
