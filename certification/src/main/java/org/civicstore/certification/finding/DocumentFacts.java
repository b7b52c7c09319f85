package org.civicstore.certification.finding;

/**
 * What was read out of an evidence document.
 *
 * @param evidenceId id of the evidence file it was read from
 * @param mediaType by content, not as claimed
 * @param title empty when the document names none
 * @param pages 0 when unknown
 * @param language BCP 47; empty when unknown
 * @param text plain text, at most {@value #TEXT_LIMIT} characters
 * @param truncated whether the document had more text than that
 */
public record DocumentFacts(
        String evidenceId, String mediaType, String title, int pages, String language, String text, boolean truncated) {

    public static final int TEXT_LIMIT = 200_000;
}
