package org.civicstore.certification.artifact;

/**
 * Code of a known tracker library in a package.
 *
 * @param name of the library
 * @param category such as {@code advertising}
 * @param entry the dex file it is in, nested containers joined by {@code !/}
 * @param exampleClass the first of its classes, such as {@code com.example.sdk.Client}
 */
public record TrackerCode(String name, String category, String entry, String exampleClass) {}
