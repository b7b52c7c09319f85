package org.civicstore.review.certifier;

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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.certifier.ReviewBodies.CaseBody;
import org.civicstore.review.certifier.ReviewBodies.CaseReasonRequest;
import org.civicstore.review.certifier.ReviewBodies.ChangesRequest;
import org.civicstore.review.certifier.ReviewBodies.ClearingRequest;
import org.civicstore.review.certifier.ReviewBodies.DocumentTextBody;
import org.civicstore.review.certifier.ReviewBodies.MessageRequest;
import org.civicstore.review.certifier.ReviewBodies.ProposalRequest;
import org.civicstore.review.certifier.ReviewBodies.QueuePage;
import org.civicstore.review.certifier.ReviewBodies.RulingRequest;
import org.civicstore.review.certifier.ReviewBodies.WaiverRequest;
import org.civicstore.review.memory.ClearingService;
import org.civicstore.review.screening.DocumentService;
import org.civicstore.review.waiver.WaiverService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** Cases, for certifiers. Every action answers with the case as it is afterwards. */
@Controller("/api/v1/reviews")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class ReviewController {
    private final ReviewQueries reviews;
    private final ReviewService service;
    private final VerdictService verdicts;
    private final DocumentService documents;
    private final ClearingService clearings;
    private final WaiverService waivers;
    private final CaseView view;

    ReviewController(
            ReviewQueries reviews,
            ReviewService service,
            VerdictService verdicts,
            DocumentService documents,
            ClearingService clearings,
            WaiverService waivers,
            CaseView view) {
        this.reviews = reviews;
        this.service = service;
        this.verdicts = verdicts;
        this.documents = documents;
        this.clearings = clearings;
        this.waivers = waivers;
        this.view = view;
    }

    @Get("/{?status,mine,page,size}")
    @Operation(summary = "The queue: cases in the states named, or all that have not ended; the most urgent first")
    QueuePage queue(
            Actor actor,
            @QueryValue @Nullable @Size(max = 7) List<ReviewStatus> status,
            @QueryValue(defaultValue = "false") boolean mine,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int size) {
        List<ReviewStatus> among = status == null || status.isEmpty() ? unended() : status;
        Page<Review> found = reviews.queue(among, mine ? actor.accountId() : Optional.empty(), page, size);
        return new QueuePage(view.lines(actor, found.items()), page, size, found.total());
    }

    @Get("/{id}")
    @Operation(summary = "The whole case file")
    HttpResponse<CaseBody> show(Actor actor, UUID id) {
        return whole(actor, new ReviewId(id));
    }

    @Get("/{id}/documents/{evidence}")
    @Operation(summary = "The text of a document; that it was read is recorded")
    DocumentTextBody document(Actor actor, UUID id, @Size(max = 64) String evidence) {
        DocumentFacts document = documents.read(actor, new ReviewId(id), evidence);
        return new DocumentTextBody(
                document.evidenceId(),
                document.mediaType(),
                document.title(),
                document.pages(),
                document.language(),
                document.text(),
                document.truncated());
    }

    @Post("/{id}/claim")
    @Operation(summary = "Take the case out of the queue")
    HttpResponse<CaseBody> claim(Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        service.claim(actor, new ReviewId(id), RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Delete("/{id}/claim")
    @Operation(summary = "Let go of the case")
    HttpResponse<CaseBody> release(Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        service.release(actor, new ReviewId(id), RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/takeover")
    @Operation(summary = "Take the case from the certifier who holds it, with a reason")
    HttpResponse<CaseBody> takeOver(
            Actor actor, UUID id, @Valid @Body CaseReasonRequest body, @Header("If-Match") @Nullable String ifMatch) {
        service.takeOver(actor, new ReviewId(id), body.reason().strip(), RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/clearings")
    @Operation(summary = "Clear a finding for this listing until a day: it does not count until then")
    HttpResponse<CaseBody> clear(
            Actor actor, UUID id, @Valid @Body ClearingRequest body, @Header("If-Match") @Nullable String ifMatch) {
        clearings.clear(
                actor,
                new ReviewId(id),
                body.fingerprint(),
                body.reason().strip(),
                body.until(),
                RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/clearings/{fingerprint}/end")
    @Operation(summary = "Let a cleared finding count again, with a reason")
    HttpResponse<CaseBody> reopen(
            Actor actor,
            UUID id,
            @Size(max = 64) String fingerprint,
            @Valid @Body CaseReasonRequest body,
            @Header("If-Match") @Nullable String ifMatch) {
        clearings.reopen(actor, new ReviewId(id), fingerprint, body.reason().strip(), RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/waivers")
    @Operation(summary = "Propose that the listing is excepted from a criterion until a day; a second person grants it")
    HttpResponse<CaseBody> waive(
            Actor actor, UUID id, @Valid @Body WaiverRequest body, @Header("If-Match") @Nullable String ifMatch) {
        waivers.propose(
                actor,
                new ReviewId(id),
                new WaiverService.Wanted(
                        body.criterion(), body.reason().strip(), body.until(), body.onlyProfile(), body.onlyVersion()),
                RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Put("/{id}/criteria/{criterion}")
    @Operation(summary = "Decide about one criterion")
    HttpResponse<CaseBody> rule(
            Actor actor,
            UUID id,
            @Size(max = 20) String criterion,
            @Valid @Body RulingRequest body,
            @Header("If-Match") @Nullable String ifMatch) {
        service.rule(
                actor,
                new ReviewId(id),
                criterion,
                body.ruling(),
                Optional.ofNullable(body.reason()).orElse("").strip(),
                RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/messages")
    @Operation(summary = "Write to colleagues or to the vendor")
    HttpResponse<CaseBody> write(Actor actor, UUID id, @Valid @Body MessageRequest body) {
        service.write(
                actor,
                new ReviewId(id),
                Optional.ofNullable(body.criterion()),
                body.audience(),
                body.text().strip());
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/screenings")
    @Operation(summary = "Run the checks once more")
    HttpResponse<CaseBody> rerunChecks(Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        service.rerunChecks(actor, new ReviewId(id), RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/change-requests")
    @Operation(summary = "Send the submission back to its vendor")
    HttpResponse<CaseBody> requestChanges(
            Actor actor, UUID id, @Valid @Body ChangesRequest body, @Header("If-Match") @Nullable String ifMatch) {
        service.requestChanges(
                actor,
                new ReviewId(id),
                body.summary().strip(),
                Optional.ofNullable(body.criteria()).orElse(List.of()),
                RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/proposal")
    @Operation(summary = "Propose the verdict")
    HttpResponse<CaseBody> propose(
            Actor actor, UUID id, @Valid @Body ProposalRequest body, @Header("If-Match") @Nullable String ifMatch) {
        List<Condition> conditions = Optional.ofNullable(body.conditions()).orElse(List.of()).stream()
                .map(one -> new Condition(one.criterion(), one.text().strip(), one.due()))
                .toList();
        verdicts.propose(
                actor,
                new ReviewId(id),
                body.outcome(),
                conditions,
                body.reasons().strip(),
                RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/confirmation")
    @Operation(summary = "Confirm the proposed verdict, as a second person")
    HttpResponse<CaseBody> confirm(Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        verdicts.confirm(actor, new ReviewId(id), RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    @Post("/{id}/return")
    @Operation(summary = "Give the proposed verdict back, as a second person")
    HttpResponse<CaseBody> giveBack(
            Actor actor, UUID id, @Valid @Body CaseReasonRequest body, @Header("If-Match") @Nullable String ifMatch) {
        verdicts.giveBack(actor, new ReviewId(id), body.reason().strip(), RowVersion.expected(ifMatch));
        return whole(actor, new ReviewId(id));
    }

    private HttpResponse<CaseBody> whole(Actor actor, ReviewId id) {
        Review review = reviews.find(id).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        // Messages do not raise the version, so the tag of a read must not be the version alone: the shared filter
        // makes it.
        return HttpResponse.ok(view.whole(actor, review));
    }

    private static List<ReviewStatus> unended() {
        return Arrays.stream(ReviewStatus.values())
                .filter(status -> !status.ended())
                .toList();
    }
}
