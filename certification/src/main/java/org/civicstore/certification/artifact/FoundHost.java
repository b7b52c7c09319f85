package org.civicstore.certification.artifact;

/** A host name in a web address, and the first entry that it was found in. */
public record FoundHost(String host, String entry) {}
