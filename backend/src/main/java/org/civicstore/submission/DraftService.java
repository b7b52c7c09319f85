package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.identity.AccountQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** The use cases of a vendor who is writing: begin, save, take over a foreign declaration, throw away. */
@Singleton
class DraftService {
    static final int MOST_DRAFTS = 200;

    private final Transactor transactor;
    private final SubmissionPolicy policy;
    private final SubmissionRepository submissions;
    private final ListingNameRepository names;
    private final ListingRules listings;
    private final AccountQueries accounts;
    private final Clock clock;

    DraftService(
            Transactor transactor,
            SubmissionPolicy policy,
            SubmissionRepository submissions,
            ListingNameRepository names,
            ListingRules listings,
            AccountQueries accounts,
            Clock clock) {
        this.transactor = transactor;
        this.policy = policy;
        this.submissions = submissions;
        this.names = names;
        this.listings = listings;
        this.accounts = accounts;
        this.clock = clock;
    }

    SubmissionId begin(Actor actor, OrganisationId organisation, DraftReader.NewDraft draft) {
        AccountId by = author(actor);
        policy.requireSight(actor, organisation);
        policy.requireWrite(actor, organisation);
        return transactor.write(tx -> {
            Instant now = clock.instant();
            listings.claim(tx, draft.listingSlug(), organisation, now);
            if (submissions.drafts(tx, organisation) >= MOST_DRAFTS) {
                throw ProblemException.of(
                        SubmissionProblem.TOO_MANY_FILES,
                        "Your organisation has " + MOST_DRAFTS + " drafts.",
                        "Hand in or delete some of them first.");
            }
            Submission submission = submissions.insert(tx, organisation, draft.listingSlug(), draft.content(), by, now);
            listings.requireFree(tx, submission);
            submissions.record(tx, submission, SubmissionAction.EDIT, null, by, null, now);
            return submission.id();
        });
    }

    /** Saves new content over the version that the writer has read. */
    Submission save(Actor actor, SubmissionId id, int expected, UnaryOperator<SubmissionContent> change) {
        return transactor.write(tx -> edit(tx, actor, id, OptionalInt.of(expected), change));
    }

    /** Puts an imported declaration into the draft. */
    Submission take(Actor actor, SubmissionId id, OptionalInt expected, Manifest imported, boolean overwrite) {
        Declarations declarations = new Declarations(overwrite);
        return transactor.write(tx -> edit(
                tx,
                actor,
                id,
                expected,
                content -> content.declaring(
                        Declarations.ofKind(declarations.merge(content.declaration(), imported), content.kind()))));
    }

    /** Throws a draft away that was never handed in, and with it the name if nothing else uses it. */
    void delete(Actor actor, SubmissionId id) {
        transactor.run(tx -> {
            Submission submission = lock(tx, id);
            policy.require(actor, submission, SubmissionAction.DELETE);
            submissions.delete(tx, id);
            names.releaseIfUnused(tx, submission.listingSlug());
        });
    }

    private Submission edit(
            Tx tx, Actor actor, SubmissionId id, OptionalInt expected, UnaryOperator<SubmissionContent> change) {
        Submission before = lock(tx, id);
        policy.require(actor, before, SubmissionAction.EDIT);
        requireFresh(before, expected);
        SubmissionContent content = change.apply(before.content());
        if (content.equals(before.content())) {
            return before;
        }
        Submission after = before.edit(content, author(actor), clock.instant());
        if (!content.releaseVersion().equals(before.content().releaseVersion())) {
            names.lock(tx, before.listingSlug());
            listings.requireFree(tx, after);
        }
        return submissions.save(tx, after);
    }

    /** Two people, or two tabs: the later one learns who was first. */
    private void requireFresh(Submission submission, OptionalInt expected) {
        if (expected.isPresent() && expected.getAsInt() != submission.version()) {
            String who = accounts.name(submission.updatedBy()).orElse("Somebody");
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    who + " changed submission " + submission.publicNumber() + " at " + submission.updatedAt()
                            + ", after you read it. Nothing of yours was saved.",
                    "Load it again, look at what changed, and repeat your change. It may have been another tab of"
                            + " yours.");
        }
    }

    private Submission lock(Tx tx, SubmissionId id) {
        return submissions.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("submission"));
    }

    private static AccountId author(Actor actor) {
        return actor.accountId()
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.SIGN_IN_REQUIRED, "Nobody is signed in.", "Sign in, or send an API token."));
    }
}
