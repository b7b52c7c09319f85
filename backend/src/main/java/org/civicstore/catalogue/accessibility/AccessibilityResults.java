package org.civicstore.catalogue.accessibility;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Introspected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * What the tests in a browser found, as {@code scripts/accessibility} writes it to {@code accessibility/results.json}; never
 * written by hand.
 *
 * @param date when the tests ran
 * @param standard what was tested against
 * @param tool name and version of what judged the pages
 * @param pages addresses, with names in braces where one stands for many
 * @param themes {@code light} and {@code dark}
 * @param widths of the windows, in CSS pixels
 * @param languages BCP 47 tags
 * @param criteria numbers of the success criteria (WCAG 2.2) that rules looked at on any page
 * @param keyboardWalks how many stories were walked through without a mouse
 */
@Introspected
public record AccessibilityResults(
        LocalDate date,
        String standard,
        String tool,
        List<String> pages,
        List<String> themes,
        List<Integer> widths,
        List<String> languages,
        List<String> criteria,
        int keyboardWalks,
        List<Fault> faults) {
    /** Success criteria of WCAG 2.2 at levels A and AA; 4.1.1 is obsolete and not among them. */
    public static final int ALL = 55;

    private static final String RESOURCE = "accessibility/results.json";

    /**
     * What is not as it should be.
     *
     * @param rule name of the rule that found it
     * @param criteria numbers of the success criteria; none for good practice beyond them
     * @param help what is asked for, in English
     */
    @Introspected
    public record Fault(String rule, List<String> criteria, String help, List<String> pages) {}

    static AccessibilityResults read(ObjectMapper json) {
        try (InputStream in = AccessibilityResults.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + RESOURCE + "; scripts/accessibility writes it");
            }
            return json.readValue(in, AccessibilityResults.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The results in " + RESOURCE + " cannot be read", e);
        }
    }
}
