package org.civicstore.organisation;

import org.civicstore.shared.problem.ProblemType;

/** What can go wrong with organisations. */
enum OrganisationProblem implements ProblemType {
    CONFIRMED_DATA("confirmed-data", 409, "Confirmed data cannot be changed"),
    NUMBER_TAKEN("organisation-number-taken", 409, "Another verified organisation has this number"),
    LAST_OWNER("last-owner", 409, "An organisation needs an owner"),
    OUTDATED_AGREEMENT("outdated-agreement", 409, "This is not the current agreement"),
    INVITATION_FOR_SOMEBODY_ELSE("invitation-for-somebody-else", 403, "The invitation is for another e-mail address"),
    INVITATION_NEEDS_EMAIL("invitation-needs-email", 409, "An invitation needs an e-mail address"),
    TOO_MANY("too-many", 409, "There are too many of these already");

    private final String slug;
    private final int status;
    private final String title;

    OrganisationProblem(String slug, int status, String title) {
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
