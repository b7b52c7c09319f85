package org.civicstore.submission;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.web.RowVersion;
import org.civicstore.submission.SubmissionBodies.DraftBody;
import org.civicstore.submission.SubmissionBodies.ImportBody;
import org.civicstore.submission.SubmissionBodies.ImportResult;
import org.civicstore.submission.SubmissionBodies.NewSubmission;
import org.civicstore.submission.SubmissionBodies.SubmissionBody;
import org.civicstore.submission.SubmissionBodies.SubmissionSummary;
import org.civicstore.submission.SubmissionBodies.WithdrawalBody;
import org.jspecify.annotations.Nullable;

/** Submissions over HTTP, for vendors and their programs. */
@Controller("/api/v1/submissions")
@Tag(name = "submission")
@Secured(SecurityRule.IS_AUTHENTICATED)
class SubmissionController {
    private static final int PAGE = 24;
    private static final int MOST = 100;

    private final DraftReader reader;
    private final DraftService drafts;
    private final ImportService imports;
    private final HandInService handIns;
    private final AttachmentService attachments;
    private final SubmissionViews views;
    private final Publishers publishers;

    SubmissionController(
            DraftReader reader,
            DraftService drafts,
            ImportService imports,
            HandInService handIns,
            AttachmentService attachments,
            SubmissionViews views,
            Publishers publishers) {
        this.reader = reader;
        this.drafts = drafts;
        this.imports = imports;
        this.handIns = handIns;
        this.attachments = attachments;
        this.views = views;
        this.publishers = publishers;
    }

    @Post
    @Operation(summary = "Begin a draft; the listing's name is reserved for the organisation")
    HttpResponse<SubmissionBody> begin(Actor actor, @Body NewSubmission body) {
        OrganisationId organisation = publishers.choose(actor, body.organisation());
        SubmissionId id = drafts.begin(actor, organisation, reader.created(body));
        SubmissionBody begun = views.one(actor, id);
        return HttpResponse.created(begun, URI.create("/api/v1/submissions/" + id))
                .header(HttpHeaders.ETAG, RowVersion.tag(begun.version()));
    }

    @Get
    @Operation(summary = "Submissions of the organisations that the caller may act for, changed last first")
    Page<SubmissionSummary> list(
            Actor actor,
            @QueryValue @Nullable String organisation,
            @QueryValue @Nullable SubmissionStatus status,
            @QueryValue @Nullable Integer page,
            @QueryValue @Nullable Integer size) {
        return views.list(
                actor,
                Optional.ofNullable(organisation),
                Optional.ofNullable(status),
                Math.clamp(page == null ? 1 : page, 1, 100_000),
                Math.clamp(size == null ? PAGE : size, 1, MOST));
    }

    @Get("/{id}")
    @Operation(summary = "One submission, what it lacks and what may be done with it")
    HttpResponse<SubmissionBody> show(Actor actor, UUID id) {
        return tagged(views.one(actor, new SubmissionId(id)));
    }

    @Put("/{id}")
    @Operation(summary = "Save a draft over the version named in If-Match; fields that are left out stay as they are")
    HttpResponse<SubmissionBody> save(
            Actor actor, UUID id, @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Body DraftBody body) {
        SubmissionId submission = new SubmissionId(id);
        drafts.save(actor, submission, RowVersion.required(ifMatch), before -> reader.edited(body, before));
        return tagged(views.one(actor, submission));
    }

    @Delete("/{id}")
    @Operation(summary = "Throw away a draft that was never handed in")
    HttpResponse<Void> delete(Actor actor, UUID id) {
        drafts.delete(actor, new SubmissionId(id));
        return HttpResponse.noContent();
    }

    @Post("/{id}/imports")
    @Operation(summary = "Take over a publiccode.yml or a web app manifest; problems are told with their line")
    HttpResponse<ImportResult> importInto(
            Actor actor, UUID id, @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Body ImportBody body) {
        ImportResult result = imports.take(actor, new SubmissionId(id), RowVersion.expected(ifMatch), body);
        return HttpResponse.ok(result).header(HttpHeaders.ETAG, RowVersion.tag(result.version()));
    }

    @Post("/{id}/hand-in")
    @Operation(summary = "Freeze the content and ask for certification")
    HttpResponse<SubmissionBody> handIn(Actor actor, UUID id) {
        SubmissionId submission = new SubmissionId(id);
        handIns.handIn(actor, submission);
        return tagged(views.one(actor, submission));
    }

    @Post("/{id}/withdrawal")
    @Operation(summary = "Take a submission back that is not decided yet")
    HttpResponse<SubmissionBody> withdraw(Actor actor, UUID id, @Body WithdrawalBody body) {
        SubmissionId submission = new SubmissionId(id);
        handIns.withdraw(actor, submission, DraftReader.reason(body.reason()));
        return tagged(views.one(actor, submission));
    }

    @Delete("/{id}/artifact")
    @Operation(summary = "Take the artifact off")
    HttpResponse<Void> removeArtifact(Actor actor, UUID id) {
        attachments.removeArtifact(actor, new SubmissionId(id));
        return HttpResponse.noContent();
    }

    @Delete("/{id}/evidence/{evidence}")
    @Operation(summary = "Take an evidence document off")
    HttpResponse<Void> removeEvidence(Actor actor, UUID id, UUID evidence) {
        attachments.removeEvidence(actor, new SubmissionId(id), evidence);
        return HttpResponse.noContent();
    }

    private static HttpResponse<SubmissionBody> tagged(SubmissionBody body) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, RowVersion.tag(body.version()));
    }
}
