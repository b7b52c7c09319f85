package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Begins a submission that asks for a new certificate of a release that was certified before: the same words, the same files,
 * the same version. Its vendor may change everything but the bytes; what stays the same need not be looked at again.
 */
@Singleton
public class RenewalService {
    private final Transactor transactor;
    private final SubmissionPolicy policy;
    private final SubmissionRepository submissions;
    private final SubmissionFileRepository files;
    private final ScreenshotRepository screenshots;
    private final ListingNameRepository names;
    private final ListingRules listings;
    private final Ids ids;
    private final Clock clock;

    RenewalService(
            Transactor transactor,
            SubmissionPolicy policy,
            SubmissionRepository submissions,
            SubmissionFileRepository files,
            ScreenshotRepository screenshots,
            ListingNameRepository names,
            ListingRules listings,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.policy = policy;
        this.submissions = submissions;
        this.files = files;
        this.screenshots = screenshots;
        this.names = names;
        this.listings = listings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException {@code draft-open} when one is begun already, {@code not-found} when it is not theirs */
    public SubmissionId begin(Actor actor, SubmissionId certified) {
        return transactor.write(tx -> {
            Submission before = submissions.lock(tx, certified).orElseThrow(() -> CommonProblem.notFound("submission"));
            policy.requireSight(actor, before.organisation());
            policy.requireWrite(actor, before.organisation());
            if (before.status() != SubmissionStatus.ACCEPTED) {
                throw ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "Submission " + before.publicNumber() + " is " + before.status() + " and has no certificate.");
            }
            AccountId by = actor.accountId().orElseThrow();
            Instant now = clock.instant();
            names.lock(tx, before.listingSlug());
            Submission draft =
                    submissions.insert(tx, before.organisation(), before.listingSlug(), before.content(), by, now);
            submissions.renews(tx, draft.id(), certified);
            listings.requireFree(tx, draft);
            copyFiles(tx, certified, draft.id(), by, now);
            submissions.record(
                    tx, draft, SubmissionAction.EDIT, null, by, "Renews " + before.publicNumber() + ".", now);
            return draft.id();
        });
    }

    private void copyFiles(Tx tx, SubmissionId from, SubmissionId to, AccountId by, Instant now) {
        List<Screenshot> pictures = screenshots.attached(tx, from);
        Map<UUID, Screenshot> byFile = pictures.stream().collect(Collectors.toMap(Screenshot::id, Function.identity()));
        for (SubmissionFile file : files.attached(tx, from)) {
            UUID id = ids.next();
            files.attach(tx, to, new SubmissionFile(id, file.purpose(), file.evidenceType(), file.file()), by, now);
            Screenshot picture = byFile.get(file.id());
            if (picture != null) {
                screenshots.insert(tx, picture.as(id), pictures.indexOf(picture));
            }
        }
    }
}
