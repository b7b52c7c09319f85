package org.civicstore.catalogue.release;

import org.civicstore.shared.problem.ProblemType;

/** The problems of the catalogue. */
public enum CatalogueProblem implements ProblemType {
    RELEASE_QUARANTINED("release-quarantined", 410, "Paused by the store"),
    RELEASE_WITHDRAWN("release-withdrawn", 410, "Withdrawn by the vendor"),
    RELEASE_RETIRED("release-retired", 410, "Followed by a newer release"),
    CERTIFICATE_NOT_VALID("certificate-not-valid", 410, "The certificate does not hold"),
    VERSION_NOT_NEWER("version-not-newer", 409, "A release must be newer than the one before"),
    LISTING_OF_ANOTHER("listing-of-another", 409, "The listing belongs to another organisation"),
    NO_ARTIFACT("no-artifact", 404, "Nothing to download"),
    ARTIFACT_DAMAGED("artifact-damaged", 500, "The file on our disk is damaged"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The range lies outside the file");

    private final String slug;
    private final int status;
    private final String title;

    CatalogueProblem(String slug, int status, String title) {
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
