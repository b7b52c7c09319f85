package org.civicstore.identity;

import org.civicstore.shared.problem.ProblemType;

/** What can go wrong with accounts and sign-in. */
enum IdentityProblem implements ProblemType {
    SIGN_IN_FAILED("sign-in-failed", 401, "The e-mail address or the password is wrong"),
    EMAIL_TAKEN("email-taken", 409, "There is an account with this e-mail address"),
    OWN_ROLES("own-roles", 403, "Nobody changes their own roles");

    private final String slug;
    private final int status;
    private final String title;

    IdentityProblem(String slug, int status, String title) {
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
