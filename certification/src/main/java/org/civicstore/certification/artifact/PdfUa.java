package org.civicstore.certification.artifact;

import java.util.List;
import java.util.Optional;

/**
 * How a PDF stands to PDF/UA-1 (ISO 14289-1).
 *
 * @param failures what was found, one for each rule; empty when it conforms
 * @param unreadable why it could not be validated
 */
public record PdfUa(List<Failure> failures, Optional<String> unreadable) {

    /**
     * A rule that is broken.
     *
     * @param clause of ISO 14289-1, with the number of the test
     * @param message what the rule demands or what is wrong
     * @param place of the first time
     */
    public record Failure(String clause, String message, String place) {}

    public PdfUa {
        failures = List.copyOf(failures);
    }
}
