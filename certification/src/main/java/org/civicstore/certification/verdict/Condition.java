package org.civicstore.certification.verdict;

import java.time.LocalDate;

/**
 * Something a vendor must mend after certification.
 *
 * @param criterion id of the criterion that is not met yet
 * @param due the last day on which it may be unmet
 */
public record Condition(String criterion, String text, LocalDate due) {}
