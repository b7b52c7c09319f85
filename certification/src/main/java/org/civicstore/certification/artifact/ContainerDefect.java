package org.civicstore.certification.artifact;

/**
 * Something in a ZIP container that two readers could understand differently, or that costs a reader too much.
 *
 * @param rule stable identifier, for instance {@code container.overlap}
 * @param entry where: the entry's name, nested levels joined by {@code !/}; empty when it concerns the whole file
 * @param message what was seen, with numbers
 */
public record ContainerDefect(String rule, String entry, String message) {}
