package org.civicstore.certification.eligibility;

/**
 * Something wrong in a programme's file, for the person who wrote it.
 *
 * @param line from 1; 0 when it concerns the whole file
 * @param column from 1; 0 when there is none
 * @param at JSON Pointer (RFC 6901); empty for the whole file
 * @param rule stable name of what is demanded, such as {@code fact.unknown}
 * @param message one sentence
 * @param remedy what to do
 */
public record ProgrammeProblem(int line, int column, String at, String rule, String message, String remedy) {}
