package org.civicstore.shared.problem;

/**
 * What is wrong with one part of the request body.
 *
 * @param pointer JSON Pointer (RFC 6901) to the field, such as {@code /contactEmail}
 * @param code stable name of the rule that is broken, such as {@code too-long}
 * @param detail what is wrong and what to do, in a sentence
 */
public record FieldProblem(String pointer, String code, String detail) {}
