package org.civicstore.catalogue.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReleaseId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * One published version of a listing. What it holds never changes; its status does, by {@link #apply}, and what is known of it
 * when it is certified anew.
 *
 * @param reason why it has this status, when somebody gave a reason
 * @param version row version, for optimistic locking
 */
public record Release(
        ReleaseId id,
        ListingId listing,
        String listingSlug,
        OrganisationId organisation,
        String releaseVersion,
        OptionalLong versionCode,
        SubmissionId submission,
        String certificateNumber,
        CertificateStatus certificate,
        ReleaseStatus status,
        Optional<String> reason,
        Instant statusSince,
        Instant publishedAt,
        Optional<Artifact> artifact,
        ReleaseContent content,
        int version) {

    /** The release after the action; 409 when the action is not possible in this state. */
    public Release apply(ReleaseAction action, Optional<String> why, Instant at) {
        ReleaseStatus next = status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "Version " + releaseVersion + " is " + status + "; " + action + " is not possible then.",
                        "Load the release again to see what is possible now."));
        return new Release(
                id,
                listing,
                listingSlug,
                organisation,
                releaseVersion,
                versionCode,
                submission,
                certificateNumber,
                certificate,
                next,
                why,
                at,
                publishedAt,
                artifact,
                content,
                version);
    }

    /** What its certificate is worth at a moment; running out is a matter of the clock. */
    public CertificateStatus certificateAt(Instant now) {
        return certificate.stands() && !now.isBefore(content.certificateUntil())
                ? CertificateStatus.EXPIRED
                : certificate;
    }

    /** Whether citizens may get it at a moment. */
    public boolean offeredAt(Instant now) {
        return status == ReleaseStatus.PUBLISHED && certificateAt(now).stands();
    }

    /** Why it cannot be had, in words for the one who asks; only for one that is not offered. */
    public ProblemException goneAt(Instant now) {
        String remedy = "See /apps/" + listingSlug + " for what is on offer now.";
        return switch (status) {
            case QUARANTINED ->
                ProblemException.of(
                        CatalogueProblem.RELEASE_QUARANTINED,
                        "Version " + releaseVersion + " is paused by the store since " + day() + ". "
                                + reason.orElse(""),
                        remedy);
            case WITHDRAWN ->
                ProblemException.of(
                        CatalogueProblem.RELEASE_WITHDRAWN,
                        "Version " + releaseVersion + " was withdrawn by its vendor on " + day() + ". "
                                + reason.orElse(""),
                        remedy);
            case RETIRED ->
                ProblemException.of(
                        CatalogueProblem.RELEASE_RETIRED,
                        reason.map(why -> "The app was ended by its vendor on " + day() + ". " + why)
                                .orElse("Version " + releaseVersion + " was followed by a newer release on " + day()
                                        + "."),
                        remedy);
            case PUBLISHED ->
                ProblemException.of(
                        CatalogueProblem.CERTIFICATE_NOT_VALID,
                        "The certificate " + certificateNumber + " of version " + releaseVersion + " is "
                                + certificateAt(now) + ".",
                        "See /certificates/" + certificateNumber + " for the reason.");
        };
    }

    /** Why nothing of the listing is shown, although the release is in order. */
    public ProblemException unlisted(List<String> kinds) {
        return ProblemException.of(
                CommonProblem.GONE,
                "Version " + releaseVersion + " is not shown until its vendor has mended: " + String.join(", ", kinds)
                        + ".",
                "See /apps/" + listingSlug + " for what was found.");
    }

    private LocalDate day() {
        return LocalDate.ofInstant(statusSince, ZoneOffset.UTC);
    }
}
