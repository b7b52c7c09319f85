package org.civicstore.certification.cli;

/** How {@code check} tells what it found. */
enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs: {@code resources/schemas/check-report.json}. */
    JSON,
    /** Static Analysis Results Interchange Format 2.1.0 (OASIS), for code hosts and editors. */
    SARIF,
    /** JUnit XML, for build servers. */
    JUNIT
}
