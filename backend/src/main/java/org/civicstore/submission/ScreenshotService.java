package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.Digest;

/** Puts screenshots on a submission that can still be edited, describes and orders them, and takes them off. */
@Singleton
public class ScreenshotService {
    /** As many as a reader looks through. */
    public static final int MOST = 8;

    private static final int LONGEST_TEXT = 300;

    private final Transactor transactor;
    private final SubmissionPolicy policy;
    private final SubmissionRepository submissions;
    private final SubmissionFileRepository files;
    private final ScreenshotRepository screenshots;
    private final Ids ids;
    private final Clock clock;

    ScreenshotService(
            Transactor transactor,
            SubmissionPolicy policy,
            SubmissionRepository submissions,
            SubmissionFileRepository files,
            ScreenshotRepository screenshots,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.policy = policy;
        this.submissions = submissions;
        this.files = files;
        this.screenshots = screenshots;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a vendor says about one of them. */
    record Description(UUID id, FormFactor formFactor, Map<String, String> alternativeText) {}

    /**
     * Attaches a picture whose bytes, both sizes, are in the blob store; the same picture twice is attached once.
     *
     * @param fileName as the vendor named the original
     * @throws ProblemException {@code too-many-files} when there is no room for another
     */
    public void attach(Tx tx, SubmissionId id, String fileName, Picture large, Picture small, AccountId by) {
        Submission submission = lock(tx, id);
        submission.require(SubmissionAction.UPLOAD);
        List<Screenshot> before = screenshots.attached(tx, id);
        if (before.stream().anyMatch(other -> other.large().equals(large))) {
            return;
        }
        requireRoom(before.size());
        Instant now = clock.instant();
        StoredFile file = new StoredFile(fileName, large.mediaType(), large.digest(), large.size());
        UUID fileId = ids.next();
        files.attach(tx, id, new SubmissionFile(fileId, FilePurpose.SCREENSHOT, Optional.empty(), file), by, now);
        screenshots.insert(
                tx,
                new Screenshot(fileId, FormFactor.likely(large.width(), large.height()), Map.of(), large, small),
                before.size());
        submissions.record(tx, submission, SubmissionAction.UPLOAD, submission.status(), by, fileName, now);
    }

    /**
     * Attaches the pictures of an earlier submission of the same app, with their words; those that are there already, and
     * those for which there is no room, are passed over.
     *
     * @throws ProblemException {@code not-found} when the earlier one is unknown, another vendor's, or of another app
     */
    void takeOver(Actor actor, SubmissionId id, Optional<SubmissionId> said) {
        transactor.run(tx -> {
            Submission submission = lock(tx, id);
            policy.require(actor, submission, SubmissionAction.UPLOAD);
            SubmissionId earlier = said.orElseThrow(ScreenshotService::noEarlier);
            submissions
                    .find(tx, earlier)
                    .filter(submission::isOfTheSameApp)
                    .orElseThrow(() -> CommonProblem.notFound("submission"));
            AccountId by = actor.accountId().orElseThrow();
            Set<Digest> present = screenshots.attached(tx, id).stream()
                    .map(screenshot -> screenshot.large().digest())
                    .collect(Collectors.toSet());
            List<SubmissionFile> before = files.attached(tx, earlier);
            for (Screenshot screenshot : screenshots.attached(tx, earlier)) {
                if (present.size() < MOST && present.add(screenshot.large().digest())) {
                    copy(tx, submission, file(before, screenshot.id()), screenshot, present.size() - 1, by);
                }
            }
        });
    }

    private static ProblemException noEarlier() {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "The request does not say which submission to take the screenshots of.",
                "Send the id of an earlier submission of the same app.",
                List.of(new FieldProblem("/submission", "required", "Send the id of an earlier submission.")));
    }

    private void copy(Tx tx, Submission to, SubmissionFile file, Screenshot screenshot, int place, AccountId by) {
        UUID fileId = ids.next();
        Instant now = clock.instant();
        SubmissionFile own = new SubmissionFile(fileId, file.purpose(), file.evidenceType(), file.file());
        files.attach(tx, to.id(), own, by, now);
        screenshots.insert(tx, screenshot.as(fileId), place);
        submissions.record(
                tx, to, SubmissionAction.UPLOAD, to.status(), by, file.file().fileName(), now);
    }

    /** Describes all of them anew; they are shown in the order given. */
    void describe(Actor actor, SubmissionId id, List<Description> said) {
        transactor.run(tx -> {
            Submission submission = lock(tx, id);
            policy.require(actor, submission, SubmissionAction.UPLOAD);
            Map<UUID, Screenshot> known = new LinkedHashMap<>();
            screenshots.attached(tx, id).forEach(screenshot -> known.put(screenshot.id(), screenshot));
            requireEachOnce(said, known);
            for (int place = 0; place < said.size(); place++) {
                Description description = said.get(place);
                requireTexts(description.alternativeText(), place);
                screenshots.save(
                        tx,
                        known.get(description.id()).described(description.formFactor(), description.alternativeText()),
                        place);
            }
        });
    }

    /** Takes one off. */
    void remove(Actor actor, SubmissionId id, UUID screenshot) {
        transactor.run(tx -> {
            Submission submission = lock(tx, id);
            policy.require(actor, submission, SubmissionAction.UPLOAD);
            files.detach(tx, file(files.attached(tx, id), screenshot).id(), clock.instant());
        });
    }

    private static SubmissionFile file(List<SubmissionFile> attached, UUID screenshot) {
        return attached.stream()
                .filter(found ->
                        found.purpose() == FilePurpose.SCREENSHOT && found.id().equals(screenshot))
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("screenshot"));
    }

    static void requireRoom(int before) {
        if (before >= MOST) {
            throw ProblemException.of(
                    SubmissionProblem.TOO_MANY_FILES,
                    "A submission takes at most " + MOST + " screenshots.",
                    "Remove one first; the best few say more than many.");
        }
    }

    private static void requireEachOnce(List<Description> said, Map<UUID, Screenshot> known) {
        long distinct = said.stream().map(Description::id).distinct().count();
        if (distinct != said.size()
                || distinct != known.size()
                || !said.stream().map(Description::id).allMatch(known::containsKey)) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    "The submission has other screenshots than those described.",
                    "Load it again, and describe each of its screenshots once.");
        }
    }

    private static void requireTexts(Map<String, String> texts, int place) {
        texts.forEach((language, text) -> {
            if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") || text.length() > LONGEST_TEXT) {
                throw ProblemException.of(
                        CommonProblem.INVALID_INPUT,
                        "An alternative text is not acceptable.",
                        "Give at most " + LONGEST_TEXT + " characters for each language tag.",
                        List.of(new FieldProblem(
                                "/screenshots/" + place + "/alternativeText/" + language,
                                "length",
                                "Say in at most " + LONGEST_TEXT + " characters what the picture shows.")));
            }
        });
    }

    private Submission lock(Tx tx, SubmissionId id) {
        return submissions.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("submission"));
    }
}
