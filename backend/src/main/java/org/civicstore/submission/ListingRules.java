package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.Digest;

/** A listing's name has one owner, and a version of it has one set of bytes, for good. */
@Singleton
class ListingRules {
    static final int MOST_UNUSED_NAMES = 20;

    private final ListingNameRepository names;

    ListingRules(ListingNameRepository names) {
        this.names = names;
    }

    /** Takes the name for the organisation, or refuses; holds its lock until the transaction ends. */
    void claim(Tx tx, String slug, OrganisationId organisation, Instant at) {
        if (!names.claim(tx, slug, organisation, at).equals(organisation)) {
            throw ProblemException.of(
                    SubmissionProblem.LISTING_SLUG_TAKEN,
                    "The name " + slug + " belongs to another organisation.",
                    "Choose another name. If it stands for your service, write to the store's operators.");
        }
        if (names.unusedNames(tx, organisation) > MOST_UNUSED_NAMES) {
            throw ProblemException.of(
                    SubmissionProblem.TOO_MANY_FILES,
                    "Your organisation holds " + MOST_UNUSED_NAMES + " names for which nothing was handed in.",
                    "Hand in or delete some of those drafts first.");
        }
    }

    /** Refuses a version that another open submission or a certified one has. The caller holds the name's lock. */
    void requireFree(Tx tx, Submission submission) {
        String slug = submission.listingSlug();
        String version = submission.content().releaseVersion();
        names.openFor(tx, slug, version, submission.id()).ifPresent(number -> {
            throw ProblemException.of(
                    SubmissionProblem.DRAFT_OPEN,
                    "Submission " + Submission.publicNumber(number) + " is open for " + slug + " " + version + ".",
                    "Go on with that one, or give this release another version.");
        });
        names.reservation(tx, slug, version)
                .filter(reservation -> reservation.status() == SubmissionStatus.ACCEPTED)
                .filter(reservation -> !names.renewsVersion(tx, submission.id(), version))
                .ifPresent(reservation -> {
                    throw taken(slug, version, "was certified before; a version is never used again.");
                });
    }

    /** Notes which bytes the version has, or refuses when it was handed in with others. The caller holds the name's lock. */
    void reserve(Tx tx, Submission submission, Optional<Digest> digest, Instant at) {
        requireFree(tx, submission);
        String slug = submission.listingSlug();
        String version = submission.content().releaseVersion();
        names.reservation(tx, slug, version)
                .flatMap(ListingNameRepository.Reservation::digest)
                .filter(before -> !Optional.of(before).equals(digest))
                .ifPresent(before -> {
                    throw taken(slug, version, "was handed in with other bytes before (SHA-256 " + before + ").");
                });
        names.reserve(tx, slug, version, digest, submission.id(), at);
    }

    private static ProblemException taken(String slug, String version, String why) {
        return ProblemException.of(
                SubmissionProblem.RELEASE_VERSION_TAKEN,
                "Version " + version + " of " + slug + " " + why,
                "Give the new bytes a new version.");
    }
}
