package org.civicstore.certification.cli;

/** How a command prints its result. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs; the same records as the library's. */
    JSON
}
