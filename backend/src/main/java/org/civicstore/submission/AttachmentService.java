package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Puts files on a submission that can still be edited, and takes them off. */
@Singleton
public class AttachmentService {
    static final int MOST_EVIDENCE = 60;

    private final Transactor transactor;
    private final SubmissionPolicy policy;
    private final SubmissionRepository submissions;
    private final SubmissionFileRepository files;
    private final Ids ids;
    private final Clock clock;

    AttachmentService(
            Transactor transactor,
            SubmissionPolicy policy,
            SubmissionRepository submissions,
            SubmissionFileRepository files,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.policy = policy;
        this.submissions = submissions;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where a file may go: whose it is and what is handed in. */
    public record Target(OrganisationId organisation, SubjectKind kind) {}

    /**
     * Locks the submission and answers what it would take.
     *
     * @throws ProblemException when it is not the actor's, or nothing of this purpose can be added to it now
     */
    public Target target(Tx tx, Actor actor, SubmissionId id, FilePurpose purpose) {
        Submission submission = lock(tx, id);
        policy.require(actor, submission, SubmissionAction.UPLOAD);
        requireRoom(submission, purpose, files.attached(tx, id));
        return new Target(submission.organisation(), submission.content().kind());
    }

    /** Attaches a file whose bytes are in the blob store; an artifact takes the place of the one before. */
    public void attach(
            Tx tx, SubmissionId id, FilePurpose purpose, Optional<String> evidenceType, StoredFile file, AccountId by) {
        Submission submission = lock(tx, id);
        submission.require(SubmissionAction.UPLOAD);
        Instant now = clock.instant();
        List<SubmissionFile> before = files.attached(tx, id);
        if (before.stream().anyMatch(same(purpose, evidenceType, file))) {
            return;
        }
        requireRoom(submission, purpose, before);
        if (purpose == FilePurpose.ARTIFACT) {
            before.stream()
                    .filter(old -> old.purpose() == FilePurpose.ARTIFACT)
                    .forEach(old -> files.detach(tx, old.id(), now));
        }
        files.attach(tx, id, new SubmissionFile(ids.next(), purpose, evidenceType, file), by, now);
        submissions.record(tx, submission, SubmissionAction.UPLOAD, submission.status(), by, file.fileName(), now);
    }

    /** One of the documents that the submission has now, for who may prepare it; and whose it is. */
    public Kept evidence(Tx tx, Actor actor, SubmissionId id, UUID evidence) {
        Submission submission = lock(tx, id);
        policy.requireSight(actor, submission.organisation());
        policy.requireWrite(actor, submission.organisation());
        return files.attached(tx, id).stream()
                .filter(file ->
                        file.purpose() == FilePurpose.EVIDENCE && file.id().equals(evidence))
                .findFirst()
                .map(file -> new Kept(submission.organisation(), file.file()))
                .orElseThrow(() -> CommonProblem.notFound("file"));
    }

    /** A document of a submission and the organisation it belongs to. */
    public record Kept(OrganisationId organisation, StoredFile file) {}

    /** Takes the artifact off. */
    public void removeArtifact(Actor actor, SubmissionId id) {
        remove(actor, id, file -> file.purpose() == FilePurpose.ARTIFACT);
    }

    /** Takes one evidence document off. */
    public void removeEvidence(Actor actor, SubmissionId id, UUID evidence) {
        remove(
                actor,
                id,
                file -> file.purpose() == FilePurpose.EVIDENCE && file.id().equals(evidence));
    }

    private void remove(Actor actor, SubmissionId id, Predicate<SubmissionFile> which) {
        transactor.run(tx -> {
            Submission submission = lock(tx, id);
            policy.require(actor, submission, SubmissionAction.UPLOAD);
            SubmissionFile file = files.attached(tx, id).stream()
                    .filter(which)
                    .findFirst()
                    .orElseThrow(() -> CommonProblem.notFound("file"));
            files.detach(tx, file.id(), clock.instant());
        });
    }

    private Submission lock(Tx tx, SubmissionId id) {
        return submissions.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("submission"));
    }

    private static Predicate<SubmissionFile> same(FilePurpose purpose, Optional<String> evidenceType, StoredFile file) {
        return old -> old.purpose() == purpose
                && old.evidenceType().equals(evidenceType)
                && old.file().equals(file);
    }

    private static void requireRoom(Submission submission, FilePurpose purpose, List<SubmissionFile> before) {
        switch (purpose) {
            case ARTIFACT -> {
                if (!Kinds.takesArtifact(submission.content().kind())) {
                    throw ProblemException.of(
                            SubmissionProblem.FILE_TYPE_REFUSED,
                            "A submission of kind " + submission.content().kind() + " has no file of its own.",
                            "Give its address in the declaration, or change the kind.");
                }
            }
            case SCREENSHOT ->
                ScreenshotService.requireRoom((int) before.stream()
                        .filter(file -> file.purpose() == FilePurpose.SCREENSHOT)
                        .count());
            case EVIDENCE -> {
                long evidence = before.stream()
                        .filter(file -> file.purpose() == FilePurpose.EVIDENCE)
                        .count();
                if (evidence >= MOST_EVIDENCE) {
                    throw ProblemException.of(
                            SubmissionProblem.TOO_MANY_FILES,
                            "A submission takes at most " + MOST_EVIDENCE + " documents.",
                            "Remove one, or put several into one PDF.");
                }
            }
        }
    }
}
