package org.civicstore.review.certifier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.review.certifier.CaseBodies.CaseBody;
import org.civicstore.review.certifier.CaseBodies.DocumentTextBody;
import org.civicstore.review.certifier.ReviewBodies.CaseReasonRequest;
import org.civicstore.review.evidence.DocumentService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** One case file: reading it, holding it, having its checks run. */
@Controller("/api/v1/reviews/{id}")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class CaseController {
    private final ReviewService service;
    private final DocumentService documents;
    private final CaseAnswer answer;

    CaseController(ReviewService service, DocumentService documents, CaseAnswer answer) {
        this.service = service;
        this.documents = documents;
        this.answer = answer;
    }

    @Get
    @Operation(summary = "The whole case file; findings and changes are told in the language of Accept-Language")
    CaseBody show(Actor actor, UUID id, HttpRequest<?> request) {
        return answer.now(actor, id, request);
    }

    @Get("/documents/{evidence}")
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

    @Post("/claim")
    @Operation(summary = "Take the case out of the queue")
    CaseBody claim(Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch, HttpRequest<?> request) {
        return answer.after(actor, id, request, review -> service.claim(actor, review, RowVersion.expected(ifMatch)));
    }

    @Delete("/claim")
    @Operation(summary = "Let go of the case")
    CaseBody release(Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch, HttpRequest<?> request) {
        return answer.after(actor, id, request, review -> service.release(actor, review, RowVersion.expected(ifMatch)));
    }

    @Post("/takeover")
    @Operation(summary = "Take the case from the certifier who holds it, with a reason")
    CaseBody takeOver(
            Actor actor,
            UUID id,
            @Valid @Body CaseReasonRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        return answer.after(
                actor,
                id,
                request,
                review -> service.takeOver(actor, review, body.reason().strip(), RowVersion.expected(ifMatch)));
    }

    @Post("/screenings")
    @Operation(summary = "Run the checks once more")
    CaseBody rerunChecks(Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch, HttpRequest<?> request) {
        return answer.after(
                actor, id, request, review -> service.rerunChecks(actor, review, RowVersion.expected(ifMatch)));
    }

    @Post("/checks/{check}/screenings")
    @Operation(summary = "Run one check once more; what the others said stays")
    CaseBody rerunCheck(
            Actor actor,
            UUID id,
            @Size(max = 100) String check,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        return answer.after(
                actor, id, request, review -> service.rerunCheck(actor, review, check, RowVersion.expected(ifMatch)));
    }
}
