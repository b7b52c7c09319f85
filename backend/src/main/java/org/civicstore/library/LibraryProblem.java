package org.civicstore.library;

import org.civicstore.shared.problem.ProblemType;

/** What can go wrong with a list of apps. */
enum LibraryProblem implements ProblemType {
    LIBRARY_OFF("library-off", 409, "The store keeps no list for this account"),
    LIBRARY_ANOTHER("library-another", 409, "The device is in step with another list"),
    LIBRARY_FULL("library-full", 409, "The list is full");

    private final String slug;
    private final int status;
    private final String title;

    LibraryProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
