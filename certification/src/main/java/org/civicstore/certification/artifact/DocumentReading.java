package org.civicstore.certification.artifact;

import org.civicstore.certification.finding.DocumentFacts;

/** What came of reading a document. */
public sealed interface DocumentReading {

    /** The document opened; its text may still be empty, as in a scan. */
    record Readable(DocumentFacts facts) implements DocumentReading {}

    /** A password is needed. */
    record Encrypted(String mediaType) implements DocumentReading {}

    /** Broken, dangerous to unpack, or of a type that is not read. */
    record Unreadable(String mediaType, String reason) implements DocumentReading {}
}
