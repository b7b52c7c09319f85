package org.civicstore.shared.problem;

/**
 * A kind of problem (RFC 9457 section 3.1.1). Each slice lists its own in an enum; each has a page under
 * {@code /problems/{slug}}, made from {@code problems/<slug>.md}.
 */
public interface ProblemType {

    /** Last part of the type's address, in kebab case. */
    String slug();

    /** HTTP status. */
    int status();

    /** Short English summary, the same each time. */
    String title();
}
