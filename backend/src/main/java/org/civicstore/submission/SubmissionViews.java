package org.civicstore.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.identity.AccountQueries;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.SubmissionBodies.FileBody;
import org.civicstore.submission.SubmissionBodies.HistoryEntry;
import org.civicstore.submission.SubmissionBodies.OrganisationBody;
import org.civicstore.submission.SubmissionBodies.PictureBody;
import org.civicstore.submission.SubmissionBodies.ScreenshotBody;
import org.civicstore.submission.SubmissionBodies.SubmissionBody;
import org.civicstore.submission.SubmissionBodies.SubmissionSummary;
import org.civicstore.submission.SubmissionBodies.UploadBody;

/** Puts together what a vendor gets to see, with what this one may do next. */
@Singleton
class SubmissionViews {
    private static final String STORE = "Civic Store";

    private final VendorQueries queries;
    private final SubmissionPolicy policy;
    private final Readiness readiness;
    private final OrganisationQueries organisations;
    private final AccountQueries accounts;
    private final SubmissionJson json;
    private final Clock clock;

    SubmissionViews(
            VendorQueries queries,
            SubmissionPolicy policy,
            Readiness readiness,
            OrganisationQueries organisations,
            AccountQueries accounts,
            SubmissionJson json,
            Clock clock) {
        this.queries = queries;
        this.policy = policy;
        this.readiness = readiness;
        this.organisations = organisations;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /** The submission, or {@code not-found} for those who must not know of it. */
    SubmissionBody one(Actor actor, SubmissionId id) {
        Submission submission = queries.find(id)
                .filter(found -> policy.sees(actor, found.organisation()))
                .orElseThrow(() -> CommonProblem.notFound("submission"));
        List<SubmissionFile> files = queries.files(id);
        List<Screenshot> screenshots = queries.screenshots(id);
        List<UploadBody> uploads = queries.uploads(id, clock.instant());
        SubmissionContent content = submission.content();
        boolean editable = submission.status().after(SubmissionAction.HAND_IN).isPresent();
        return new SubmissionBody(
                id.value(),
                submission.publicNumber(),
                organisation(submission.organisation()),
                submission.listingSlug(),
                content.releaseVersion(),
                content.kind(),
                content.profile(),
                readiness.risk(content),
                submission.status(),
                declaration(content.declaration()),
                content.releaseNotes(),
                bodies(files, FilePurpose.ARTIFACT).stream().findFirst(),
                bodies(files, FilePurpose.EVIDENCE),
                screenshots.stream().map(screenshot -> body(id, screenshot)).toList(),
                uploads,
                editable ? readiness.problems(content, files, screenshots, !uploads.isEmpty()) : List.of(),
                history(id),
                policy.allowed(actor, submission.organisation(), submission.status()),
                submission.version(),
                submission.round(),
                submission.submittedAt(),
                submission.createdAt(),
                submission.updatedAt(),
                accounts.name(submission.updatedBy()).orElse(""));
    }

    /** The screenshots of a submission that the actor may see, or {@code not-found}. */
    List<Screenshot> screenshots(Actor actor, SubmissionId id) {
        queries.find(id)
                .filter(found -> policy.sees(actor, found.organisation()))
                .orElseThrow(() -> CommonProblem.notFound("submission"));
        return queries.screenshots(id);
    }

    Page<SubmissionSummary> list(
            Actor actor, Optional<String> organisation, Optional<SubmissionStatus> status, int page, int size) {
        Map<OrganisationId, OrganisationBody> visible = new HashMap<>();
        policy.visible(actor).forEach(id -> visible.put(id, organisation(id)));
        organisation.ifPresent(
                slug -> visible.values().removeIf(body -> !body.slug().equals(slug)));
        return queries.list(visible.keySet(), status, page, size)
                .map(submission -> new SubmissionSummary(
                        submission.id().value(),
                        submission.publicNumber(),
                        visible.getOrDefault(submission.organisation(), new OrganisationBody("", "")),
                        submission.listingSlug(),
                        submission.content().declaration().name(),
                        submission.content().releaseVersion(),
                        submission.content().kind(),
                        submission.content().profile(),
                        submission.status(),
                        submission.round(),
                        submission.submittedAt(),
                        submission.updatedAt()));
    }

    JsonNode declaration(Manifest manifest) {
        return json.tree(manifest);
    }

    private OrganisationBody organisation(OrganisationId id) {
        return organisations
                .profile(id)
                .map(profile -> new OrganisationBody(profile.slug(), profile.name()))
                .orElseGet(() -> new OrganisationBody("", ""));
    }

    private List<HistoryEntry> history(SubmissionId id) {
        Map<AccountId, String> names = new HashMap<>();
        return queries.history(id).stream()
                .map(move -> new HistoryEntry(
                        move.at(),
                        move.action(),
                        move.from(),
                        move.to(),
                        move.by()
                                .map(by -> names.computeIfAbsent(
                                        by, account -> accounts.name(account).orElse("")))
                                .orElse(STORE),
                        move.reason()))
                .toList();
    }

    private static ScreenshotBody body(SubmissionId id, Screenshot screenshot) {
        String address = "/api/v1/submissions/" + id + "/screenshots/" + screenshot.id();
        return new ScreenshotBody(
                screenshot.id(),
                screenshot.formFactor(),
                screenshot.alternativeText(),
                PictureBody.of(address, screenshot.large()),
                PictureBody.of(address + "?size=small", screenshot.small()));
    }

    private static List<FileBody> bodies(List<SubmissionFile> files, FilePurpose purpose) {
        return files.stream()
                .filter(file -> file.purpose() == purpose)
                .map(file -> new FileBody(
                        file.id(),
                        file.evidenceType(),
                        file.file().fileName(),
                        file.file().size(),
                        file.file().digest().hex(),
                        file.file().mediaType()))
                .toList();
    }
}
