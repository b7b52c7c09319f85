package org.civicstore.submission;

import io.micronaut.core.annotation.Introspected;

/**
 * Something to do before handing in.
 *
 * @param pointer JSON Pointer into the submission, such as {@code /declaration/name}
 * @param rule stable name of what is demanded
 * @param blocking whether handing in is refused until it is done; else it is advice
 */
@Introspected
public record ReadinessProblem(String pointer, String rule, String message, String remedy, boolean blocking) {}
