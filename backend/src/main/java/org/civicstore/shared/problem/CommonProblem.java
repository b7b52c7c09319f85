package org.civicstore.shared.problem;

/** The problems that every slice may raise. */
public enum CommonProblem implements ProblemType {
    NOT_FOUND("not-found", 404, "Not found"),
    GONE("gone", 410, "No longer here"),
    SIGN_IN_REQUIRED("sign-in-required", 401, "Sign in first"),
    FORBIDDEN("forbidden", 403, "Not allowed"),
    OWN_ORGANISATION("own-organisation", 403, "Nobody decides on an organisation of their own"),
    INVALID_INPUT("invalid-input", 422, "Some fields need another value"),
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
    TOO_LARGE("too-large", 413, "Too large"),
    STALE_VERSION("stale-version", 409, "Changed by somebody else meanwhile"),
    WRONG_STATE("wrong-state", 409, "Not possible in this state"),
    CROSS_SITE_REQUEST("cross-site-request", 403, "Sent from another site"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong on our side");

    private final String slug;
    private final int status;
    private final String title;

    CommonProblem(String slug, int status, String title) {
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

    /** For public things that were taken away or have ended, and that nothing stands for. */
    public static ProblemException gone(String what) {
        return ProblemException.of(GONE, "This " + what + " was taken away or has ended.");
    }

    /** For things that do not exist, and for private things of others, which must look the same. */
    public static ProblemException notFound(String what) {
        return ProblemException.of(NOT_FOUND, "There is no such " + what + ", or it is not yours to see.");
    }
}
