package org.civicstore.identity;

import org.civicstore.shared.problem.ProblemType;

/** What can go wrong with accounts and sign-in. */
enum IdentityProblem implements ProblemType {
    SIGN_IN_FAILED("sign-in-failed", 401, "The e-mail address or the password is wrong"),
    EMAIL_TAKEN("email-taken", 409, "There is an account with this e-mail address"),
    SIGN_IN_CANCELLED("sign-in-cancelled", 401, "The sign-in was cancelled"),
    SIGN_IN_EXPIRED("sign-in-expired", 401, "This sign-in is over"),
    SIGN_IN_NOT_TRUSTED("sign-in-not-trusted", 401, "The answer of the sign-in service cannot be trusted"),
    SIGN_IN_SERVICE_UNAVAILABLE("sign-in-service-unavailable", 503, "The sign-in service does not answer"),
    NO_PASSWORD("no-password", 409, "This account has no password"),
    LAST_OPERATOR("last-operator", 409, "This is the only operator"),
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
