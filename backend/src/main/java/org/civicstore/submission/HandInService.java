package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/** Handing in and taking back: the two moves by which a submission leaves the vendor's desk. */
@Singleton
class HandInService {
    private final Transactor transactor;
    private final SubmissionPolicy policy;
    private final SubmissionRepository submissions;
    private final SubmissionFileRepository files;
    private final ScreenshotRepository screenshots;
    private final ListingNameRepository names;
    private final ListingRules listings;
    private final Readiness readiness;
    private final OrganisationQueries organisations;
    private final Events events;
    private final Clock clock;

    HandInService(
            Transactor transactor,
            SubmissionPolicy policy,
            SubmissionRepository submissions,
            SubmissionFileRepository files,
            ScreenshotRepository screenshots,
            ListingNameRepository names,
            ListingRules listings,
            Readiness readiness,
            OrganisationQueries organisations,
            Events events,
            Clock clock) {
        this.transactor = transactor;
        this.policy = policy;
        this.submissions = submissions;
        this.files = files;
        this.screenshots = screenshots;
        this.names = names;
        this.listings = listings;
        this.readiness = readiness;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes the content as the next round and asks for certification.
     *
     * @throws ProblemException {@code organisation-not-ready}, {@code submission-incomplete} with everything that is
     *     missing, or {@code release-version-taken}
     */
    void handIn(Actor actor, SubmissionId id) {
        transactor.run(tx -> {
            Submission before = lock(tx, id);
            policy.require(actor, before, SubmissionAction.HAND_IN);
            Instant now = clock.instant();
            List<SubmissionFile> attached = files.attached(tx, id);
            requireReady(before.organisation());
            List<Screenshot> pictures = screenshots.attached(tx, id);
            requireComplete(before, attached, pictures, submissions.uploading(tx, id, now));
            AccountId by = actor.accountId().orElseThrow();
            Submission after = before.handIn(by, now);
            SubmittedContents contents = contents(after, attached, pictures, now);
            names.lock(tx, after.listingSlug());
            listings.reserve(tx, after, contents.artifact().map(StoredFile::digest), now);
            submissions.freeze(
                    tx, contents, attached.stream().map(SubmissionFile::id).toList(), by);
            submissions.save(tx, after);
            submissions.record(tx, after, SubmissionAction.HAND_IN, before.status(), by, null, now);
            events.tell(
                    tx,
                    new SubmissionHandedIn(
                            id,
                            after.round(),
                            after.organisation(),
                            after.listingSlug(),
                            contents.releaseVersion(),
                            contents.kind(),
                            contents.profile(),
                            now));
        });
    }

    /** Takes a submission back that is not decided yet. */
    void withdraw(Actor actor, SubmissionId id, String reason) {
        transactor.run(tx -> {
            Submission before = lock(tx, id);
            policy.require(actor, before, SubmissionAction.WITHDRAW);
            Instant now = clock.instant();
            AccountId by = actor.accountId().orElseThrow();
            Submission after = submissions.save(tx, before.withdraw(by, now));
            submissions.record(tx, after, SubmissionAction.WITHDRAW, before.status(), by, reason, now);
            events.tell(tx, new SubmissionWithdrawn(id, now));
        });
    }

    private void requireReady(OrganisationId id) {
        OrganisationProfile organisation =
                organisations.profile(id).orElseThrow(() -> CommonProblem.notFound("organisation"));
        List<String> todo = new ArrayList<>();
        if (!organisation.verified()) {
            todo.add("it is not verified yet");
        }
        if (!organisation.agreementAccepted()) {
            todo.add("it has not accepted the publisher agreement that is in force");
        }
        if (!todo.isEmpty()) {
            throw ProblemException.of(
                    SubmissionProblem.ORGANISATION_NOT_READY,
                    organisation.name() + " cannot hand in: " + String.join(", and ", todo) + ".",
                    "Open the organisation's page, accept the agreement there as an owner, and wait for the store to"
                            + " verify it. The draft stays as it is.");
        }
    }

    private void requireComplete(
            Submission submission, List<SubmissionFile> attached, List<Screenshot> pictures, boolean uploading) {
        List<FieldProblem> missing = readiness.problems(submission.content(), attached, pictures, uploading).stream()
                .filter(ReadinessProblem::blocking)
                .map(problem ->
                        new FieldProblem(problem.pointer(), problem.rule(), problem.message() + " " + problem.remedy()))
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.of(
                    SubmissionProblem.SUBMISSION_INCOMPLETE,
                    "Submission " + submission.publicNumber() + " cannot be handed in yet.",
                    "Complete what is listed under errors and hand in again.",
                    missing);
        }
    }

    private static SubmittedContents contents(
            Submission submission, List<SubmissionFile> attached, List<Screenshot> pictures, Instant at) {
        Optional<StoredFile> artifact = attached.stream()
                .filter(file -> file.purpose() == FilePurpose.ARTIFACT)
                .findFirst()
                .map(SubmissionFile::file);
        List<EvidenceItem> evidence = attached.stream()
                .filter(file -> file.purpose() == FilePurpose.EVIDENCE)
                .map(file -> new EvidenceItem(file.id(), file.evidenceType().orElse("other"), file.file()))
                .toList();
        SubmissionContent content = submission.content();
        return new SubmittedContents(
                submission.id(),
                submission.publicNumber(),
                submission.organisation(),
                submission.createdBy(),
                submission.listingSlug(),
                content.releaseVersion(),
                content.kind(),
                content.profile(),
                content.declaration(),
                content.releaseNotes(),
                artifact,
                evidence,
                pictures,
                submission.round(),
                at);
    }

    private Submission lock(Tx tx, SubmissionId id) {
        return submissions.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("submission"));
    }
}
