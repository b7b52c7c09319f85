package org.civicstore.submission.vault;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.civicstore.organisation.OrganisationAccess;
import org.civicstore.organisation.OrganisationAction;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.StoredBlobRepository;
import org.civicstore.submission.AttachmentService;
import org.civicstore.submission.FilePurpose;
import org.civicstore.submission.StoredFile;
import org.civicstore.submission.SubmissionPolicy;
import org.civicstore.submission.SubmissionProblem;

/** The use cases of an organisation's documents: add, keep one of a submission, describe anew, remove, attach. */
@Singleton
class VaultService {
    static final int MOST = 300;

    private final Transactor transactor;
    private final OrganisationAccess organisations;
    private final SubmissionPolicy policy;
    private final AttachmentService attachments;
    private final VaultRepository documents;
    private final VaultFiles files;
    private final StoredBlobRepository stored;
    private final Ids ids;
    private final Clock clock;

    VaultService(
            Transactor transactor,
            OrganisationAccess organisations,
            SubmissionPolicy policy,
            AttachmentService attachments,
            VaultRepository documents,
            VaultFiles files,
            StoredBlobRepository stored,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.organisations = organisations;
        this.policy = policy;
        this.attachments = attachments;
        this.documents = documents;
        this.files = files;
        this.stored = stored;
        this.ids = ids;
        this.clock = clock;
    }

    /** Passes when the actor may add a document and there is room for it; asked before anything of it is looked at. */
    void requireRoom(Actor actor, String slug) {
        transactor.run(tx -> requireRoom(tx, writing(tx, actor, slug)));
    }

    /** Takes a new document. */
    UUID add(Actor actor, String slug, VaultDetails details, String fileName, String claimedType, InputStream bytes) {
        AtomicReference<UUID> made = new AtomicReference<>();
        files.store(
                fileName,
                claimedType,
                bytes,
                file -> transactor.write(tx -> {
                    OrganisationId organisation = writing(tx, actor, slug);
                    if (!stored.keep(tx, file.digest(), file.size(), clock.instant())) {
                        return false;
                    }
                    made.set(insert(tx, actor, organisation, details, file));
                    return true;
                }));
        return made.get();
    }

    /** Keeps a document of a submission, in whatever state that is, for other submissions too. */
    UUID keep(Actor actor, SubmissionId submission, UUID evidence, VaultDetails details) {
        return transactor.write(tx -> {
            AttachmentService.Kept kept = attachments.evidence(tx, actor, submission, evidence);
            return insert(tx, actor, kept.organisation(), details, kept.file());
        });
    }

    void describe(Actor actor, String slug, UUID id, VaultDetails details) {
        transactor.run(tx -> {
            VaultDocument document = own(tx, writing(tx, actor, slug), id);
            boolean moved = !document.details().expiresOn().equals(details.expiresOn());
            documents.save(
                    tx,
                    new VaultDocument(
                            id,
                            document.organisation(),
                            details,
                            document.file(),
                            document.keptBy(),
                            moved ? clock.instant() : document.keptAt()));
        });
    }

    /** Removes it from the organisation's documents; submissions that have it keep it. */
    void remove(Actor actor, String slug, UUID id) {
        transactor.run(tx -> {
            own(tx, writing(tx, actor, slug), id);
            documents.delete(tx, id);
        });
    }

    /**
     * Attaches a document to a submission of the same organisation that can still be edited.
     *
     * @throws ProblemException {@code not-found} when the document is unknown or another organisation's, {@code
     *     document-expired} when its last day is over
     */
    void attach(Actor actor, SubmissionId submission, Optional<UUID> said) {
        transactor.run(tx -> {
            AttachmentService.Target target = attachments.target(tx, actor, submission, FilePurpose.EVIDENCE);
            VaultDocument document = own(tx, target.organisation(), said.orElseThrow(VaultService::noDocument));
            Instant now = clock.instant();
            if (document.expiredAt(now)) {
                throw ProblemException.of(
                        SubmissionProblem.DOCUMENT_EXPIRED,
                        document.details().title() + " counted until "
                                + document.details().expiresOn().orElseThrow() + ".",
                        "Add the newer document, or correct the day under your organisation's documents.");
            }
            attachments.attach(
                    tx,
                    submission,
                    FilePurpose.EVIDENCE,
                    Optional.of(document.details().type()),
                    document.file(),
                    actor.accountId().orElseThrow());
        });
    }

    private static ProblemException noDocument() {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "The request does not say which document to attach.",
                "Send the id of one of the organisation's documents.",
                List.of(new FieldProblem("/document", "required", "Send the id of a document.")));
    }

    private UUID insert(Tx tx, Actor actor, OrganisationId organisation, VaultDetails details, StoredFile file) {
        requireRoom(tx, organisation);
        VaultDocument document = new VaultDocument(
                ids.next(), organisation, details, file, actor.accountId().orElseThrow(), clock.instant());
        documents.insert(tx, document);
        return document.id();
    }

    /** The organisation, locked, when the actor prepares its submissions. */
    private OrganisationId writing(Tx tx, Actor actor, String slug) {
        OrganisationId organisation =
                organisations.lock(tx, actor, slug, OrganisationAction.VIEW).id();
        policy.requireSight(actor, organisation);
        policy.requireWrite(actor, organisation);
        return organisation;
    }

    private VaultDocument own(Tx tx, OrganisationId organisation, UUID id) {
        return documents
                .lock(tx, id)
                .filter(document -> document.organisation().equals(organisation))
                .orElseThrow(() -> CommonProblem.notFound("document"));
    }

    private void requireRoom(Tx tx, OrganisationId organisation) {
        if (documents.count(tx, organisation) >= MOST) {
            throw organisations.tooMany("documents", MOST);
        }
    }
}
