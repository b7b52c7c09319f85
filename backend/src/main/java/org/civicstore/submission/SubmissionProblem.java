package org.civicstore.submission;

import org.civicstore.shared.problem.ProblemType;

/** What can go wrong when a vendor prepares and hands in. */
public enum SubmissionProblem implements ProblemType {
    LISTING_SLUG_TAKEN("listing-slug-taken", 409, "The listing's name is taken"),
    RELEASE_VERSION_TAKEN("release-version-taken", 409, "The release version was used before"),
    DRAFT_OPEN("draft-open", 409, "There is an open submission for this release"),
    SUBMISSION_INCOMPLETE("submission-incomplete", 422, "Something is missing before handing in"),
    ORGANISATION_NOT_READY("organisation-not-ready", 409, "The organisation cannot hand in yet"),
    IMPORT_UNREADABLE("import-unreadable", 422, "The file cannot be read"),
    FILE_TYPE_REFUSED("file-type-refused", 415, "This type of file is not taken"),
    PICTURE_UNUSABLE("picture-unusable", 422, "The picture cannot be used"),
    FILE_TOO_LARGE("file-too-large", 413, "The file is too large"),
    TOO_MANY_FILES("too-many-files", 409, "Too many files"),
    DOCUMENT_EXPIRED("document-expired", 409, "The document has expired"),
    UPLOAD_QUOTA_USED("upload-quota-used", 413, "The organisation's room for uploads is used up"),
    UPLOAD_BUSY("upload-busy", 423, "Another request writes to this upload"),
    UPLOAD_OFFSET_CONFLICT("upload-offset-conflict", 409, "The upload stands at another offset"),
    UPLOAD_GONE("upload-gone", 410, "The upload has expired"),
    UPLOAD_PROTOCOL("upload-protocol", 412, "Another version of the upload protocol is needed"),
    STORAGE_FULL("storage-full", 507, "The store has no room left");

    private final String slug;
    private final int status;
    private final String title;

    SubmissionProblem(String slug, int status, String title) {
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
